import type { ReactNode } from 'react';

export type MenuEntry =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'divider' }
  | {
      readonly kind: 'item';
      readonly text: string;
      readonly onPress: () => void;
      readonly lang?: string;
      readonly isChosen?: boolean;
      /** Put on the item as they are. */
      readonly marks?: Readonly<Record<string, string>>;
    };

export interface MenuProps {
  readonly className: string | undefined;
  /** What it is, where its content does not say so. */
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
  readonly onChange?: (isOpen: boolean) => void;
  /** What stands on the button. */
  readonly children: ReactNode;
}

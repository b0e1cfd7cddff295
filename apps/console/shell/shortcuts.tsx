import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { PageLink } from './pages-of.js';
import { sameMoment } from './same-moment.js';
import { singleKeysAreOn } from './single-keys.js';

const TWO_KEYS_WITHIN_MS = 1_500;

/** What is open over the page has the keys to itself: nothing is to move behind it. */
const isInDialog = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

/** Does as `useHotkeys`, outside fields and dialogs, unless single keys are off. */
export function useSingleKeys(keys: readonly (readonly [string, (event: KeyboardEvent) => void])[]): void {
  useHotkeys(
    keys.map(([key, act]) => [
      key,
      (event: KeyboardEvent) => {
        if (singleKeysAreOn() && !isInDialog(event)) act(event);
      },
    ]),
  );
}

/** `g`, then the key of a page. */
export function useGoKeys(pages: readonly PageLink[]): void {
  const navigate = useNavigate();
  const { as } = useParams({ from: '/as/$as' });
  const begun = useRef(0);
  useSingleKeys([
    [
      'g',
      () => {
        begun.current = Date.now();
      },
    ],
    ...pages.map(({ key, to, unit }) => {
      const go = () => {
        if (Date.now() - begun.current > TWO_KEYS_WITHIN_MS) return;
        begun.current = 0;
        void navigate({ to, params: { as, ...(unit === undefined ? {} : { unit }) }, search: sameMoment });
      };
      return [key, go] as const;
    }),
  ]);
}

/** Most people never open it. */
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.js')).ShortcutSheet }));

/** `?` and the menu open the list of keys. */
export function useShortcutSheet(): { readonly open: () => void; readonly element: ReactNode } {
  const [isOpen, setIsOpen] = useState(false);
  useSingleKeys([['shift+?', () => setIsOpen(true)]]);
  const element = isOpen && (
    <Suspense fallback={null}>
      <ShortcutSheet onClose={() => setIsOpen(false)} />
    </Suspense>
  );
  return { open: () => setIsOpen(true), element };
}

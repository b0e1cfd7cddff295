import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { MenuProps } from './menu-entries.js';

const load = () => import('./opened-menu.js');
const OpenedMenu = lazy(async () => ({ default: (await load()).OpenedMenu }));

/**
 * A button with a menu behind it. What draws the menu comes when somebody first reaches for it: a list has a menu in each of
 * its rows, and few of them are ever opened.
 */
export function MenuButton(props: MenuProps) {
  const { className, label, children } = props;
  const [isAsked, setIsAsked] = useState(false);
  const reachedFor = () => void load();
  const button = (
    <UnstyledButton
      className={className}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={reachedFor}
      onFocus={reachedFor}
      onClick={() => setIsAsked(true)}
    >
      {children}
    </UnstyledButton>
  );
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <OpenedMenu {...props} />
    </Suspense>
  );
}

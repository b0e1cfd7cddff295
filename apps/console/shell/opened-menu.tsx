import { Menu, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { MenuEntry, MenuProps } from './menu-entries.js';

/** Opens as it comes: somebody has pressed the button that stood in its place. */
export function OpenedMenu({ className, label, entries, onChange, children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = (to: boolean) => {
    setIsOpen(to);
    onChange?.(to);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it comes
  useEffect(() => {
    // Where the focus goes back to when it closes.
    button.current?.focus({ preventScroll: true });
    open(true);
  }, []);
  return (
    <Menu position="bottom-end" opened={isOpen} onChange={open} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton ref={button} className={className} aria-label={label}>
          {children}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what stands at a place stays there while it is open
          <Entry key={place} entry={entry} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  if (entry.kind === 'divider') return <Menu.Divider />;
  if (entry.kind === 'label') return <Menu.Label>{entry.text}</Menu.Label>;
  const { text, onPress, lang, isChosen = false, marks = {} } = entry;
  return (
    <Menu.Item lang={lang} onClick={onPress} rightSection={isChosen && '✓'} {...marks}>
      {text}
    </Menu.Item>
  );
}

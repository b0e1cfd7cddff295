import { Checkbox, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { shellTexts } from '#texts/console/shell.texts.js';
import { shortcutTexts } from '#texts/console/shortcuts.texts.js';
import { useSay } from './language.js';
import type { PageLink } from './pages-of.js';
import { sameMoment } from './same-moment.js';

const OFF = 'dondoc-single-keys-off';
const TWO_KEYS_WITHIN_MS = 1_500;

/** Single keys can be switched off: somebody who dictates would press them without meaning to (WCAG 2.1.4). */
export const singleKeysAreOn = (): boolean => localStorage.getItem(OFF) === null;

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

/** `?` and the menu open the list of keys. */
export function useShortcutSheet(): { readonly open: () => void; readonly element: ReactNode } {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const [isOn, setIsOn] = useState(singleKeysAreOn);
  useEffect(() => {
    if (isOn) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'off');
  }, [isOn]);
  useSingleKeys([['shift+?', () => setIsOpen(true)]]);
  const element = (
    <Modal
      opened={isOpen}
      onClose={() => setIsOpen(false)}
      title={say(shellTexts.help)}
      closeButtonProps={{ 'aria-label': say(shellTexts.close) }}
    >
      <div className="stack">
        <dl>
          {Object.entries(shortcutTexts.keys).map(([key, text]) => (
            <div key={key} className="row">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          label={say(shortcutTexts.singleKeys)}
          checked={isOn}
          onChange={(event) => setIsOn(event.currentTarget.checked)}
        />
      </div>
    </Modal>
  );
  return { open: () => setIsOpen(true), element };
}

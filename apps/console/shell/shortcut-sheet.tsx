import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { shellTexts } from '#texts/console/shell.texts.js';
import { shortcutTexts } from '#texts/console/shortcuts.texts.js';
import { useSay } from './language.js';
import { singleKeysAreOn, switchSingleKeys } from './single-keys.js';

/** All keys, and the switch that turns the single ones off. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [isOn, setIsOn] = useState(singleKeysAreOn);
  return (
    <Modal
      opened
      onClose={onClose}
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
          onChange={(event) => {
            switchSingleKeys(event.currentTarget.checked);
            setIsOn(event.currentTarget.checked);
          }}
        />
      </div>
    </Modal>
  );
}

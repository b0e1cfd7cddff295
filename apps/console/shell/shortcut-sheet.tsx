import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { shellTexts } from '#texts/console/shell.texts.js';
import { shortcutTexts } from '#texts/console/shortcuts.texts.js';
import { Dialog } from './dialog.js';
import { useSay } from './language.js';
import { singleKeysAreOn, switchSingleKeys } from './single-keys.js';

/** All keys, and the switch that turns the single ones off. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [isOn, setIsOn] = useState(singleKeysAreOn);
  return (
    <Dialog title={say(shellTexts.help)} onClose={onClose}>
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
    </Dialog>
  );
}

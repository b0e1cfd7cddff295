import { Checkbox } from '@mantine/core';
import { dutyPageTexts } from '#texts/console/duty.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';
import styles from './duty.module.css';

/** Which of the unit's open blockers the report names; their ways out go along. */
export function NamedBlockers(props: {
  readonly blockers: readonly Schemas['ListedBlocker'][];
  readonly named: readonly string[];
  readonly onChange: (named: readonly string[]) => void;
}) {
  const { blockers, named, onChange } = props;
  const say = useSay();
  return (
    <fieldset className={`${styles['fields']} stack-tight`}>
      <legend>
        <b>{say(dutyPageTexts.blockers)}</b>
      </legend>
      {blockers.length === 0 && <p className="small muted">{say(dutyPageTexts.blockersNone)}</p>}
      {blockers.map(({ id, task, title, options }) => (
        <div key={id}>
          <Checkbox
            label={`${task.code ?? task.id}: ${title ?? ''}`}
            checked={named.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...named, id] : named.filter((other) => other !== id))
            }
          />
          <ul className={`${styles['options']} small muted`}>
            {options.map(({ number, text }) => (
              <li key={number}>{say(dutyPageTexts.option, { number, text })}</li>
            ))}
          </ul>
        </div>
      ))}
    </fieldset>
  );
}

import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { formTexts } from '#texts/console/forms.texts.js';
import { useSay } from '../../../shell/language.js';
import styles from '../task.module.css';

/** As many as the API takes. */
const MOST = 20;

export interface WayOut {
  readonly text: string;
  readonly competence: string;
}

/** Ways out, numbered as they will be agreed to; at least one. */
export function WaysOut(props: {
  readonly ways: readonly WayOut[];
  readonly onChange: (ways: readonly WayOut[]) => void;
}) {
  const { ways, onChange } = props;
  const say = useSay();
  const list = useRef<HTMLFieldSetElement>(null);
  const change = (place: number, part: Partial<WayOut>) =>
    onChange(ways.map((way, at) => (at === place ? { ...way, ...part } : way)));
  const add = () => {
    onChange([...ways, { text: '', competence: '' }]);
    // Once it is there.
    requestAnimationFrame(() =>
      [...(list.current?.querySelectorAll<HTMLElement>('textarea:not([aria-hidden])') ?? [])].at(-1)?.focus(),
    );
  };
  return (
    <fieldset ref={list}>
      <legend>
        <b>{say(formTexts.options)}</b>
      </legend>
      {ways.map((way, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a way out is its number
        <div key={place} className={styles['wayOut']}>
          <Textarea
            label={say(formTexts.optionText, { number: place + 1 })}
            required
            autosize
            minRows={1}
            value={way.text}
            onChange={(event) => change(place, { text: event.currentTarget.value })}
          />
          <TextInput
            label={say(formTexts.competence, { number: place + 1 })}
            required
            value={way.competence}
            onChange={(event) => change(place, { competence: event.currentTarget.value })}
          />
          {ways.length > 1 && (
            <div>
              <Button variant="subtle" size="sm" onClick={() => onChange(ways.filter((_, at) => at !== place))}>
                {say(formTexts.dropOption, { number: place + 1 })}
              </Button>
            </div>
          )}
        </div>
      ))}
      {ways.length < MOST && (
        <Button variant="default" onClick={add}>
          {say(formTexts.addOption)}
        </Button>
      )}
    </fieldset>
  );
}

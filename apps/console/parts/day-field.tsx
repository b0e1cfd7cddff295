import { TextInput } from '@mantine/core';
import { shellTexts } from '#texts/console/shell.texts.js';
import { useSay } from '../shell/language.js';
import { dayTyped } from './moments.js';

/** A day as officials write it, `14/06/2020`; `value` is what was typed, and `dayTyped` makes a day of it. */
export function DayField(props: {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Said once something whole was typed that is no day. */
  readonly bad: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}) {
  const { id, label, hint, bad, value, onChange } = props;
  const say = useSay();
  const isBad = value.trim().length >= 8 && dayTyped(value) === undefined;
  return (
    <TextInput
      {...(id === undefined ? {} : { id })}
      label={label}
      description={hint}
      required
      inputMode="numeric"
      autoComplete="off"
      placeholder={say(shellTexts.dayForm)}
      value={value}
      error={isBad && bad}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { pastTexts } from '#texts/console/shell.texts.js';
import { dayForField, dayTyped } from '../parts/moments.js';
import styles from './frame.module.css';
import { useSay } from './language.js';
import { usePerson } from './person.js';

/** Takes whatever page is open to the end of a day gone by, as soon as the day is whole. */
export function PastField() {
  const say = useSay();
  const { asOf } = usePerson();
  const navigate = useNavigate();
  const shown = asOf !== undefined && /^\d{4}-\d\d-\d\d$/.test(asOf) ? dayForField(asOf) : '';
  const [typed, setTyped] = useState<string>();
  const words = typed ?? shown;
  const isBad = typed !== undefined && typed.length >= 10 && dayTyped(typed) === undefined;
  return (
    <TextInput
      className={styles['day']}
      size="sm"
      inputMode="numeric"
      aria-label={`${say(pastTexts.open)}: ${say(pastTexts.day)}`}
      placeholder={say(pastTexts.placeholder)}
      value={words}
      error={isBad && say(pastTexts.badDay)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const day = dayTyped(next);
        if (day === undefined) return;
        setTyped(undefined);
        void navigate({ to: '.', search: (now) => ({ ...now, asOf: day }) });
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

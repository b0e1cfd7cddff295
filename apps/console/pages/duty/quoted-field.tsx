import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { dutyPageTexts } from '#texts/console/duty.texts.js';
import { useSay } from '../../shell/language.js';
import styles from './duty.module.css';
import type { Quote } from './prefilled.js';

/** A part of the report, and beside it what it may be made of. */
export function QuotedField(props: {
  readonly label: string;
  readonly value: string;
  readonly quotes: readonly Quote[];
  readonly quotesTitle: string;
  readonly onChange: (value: string) => void;
}) {
  const { label, value, quotes, quotesTitle, onChange } = props;
  const say = useSay();
  const id = useId();
  return (
    <div className={styles['quoted']}>
      <Textarea
        id={id}
        label={label}
        autosize
        minRows={4}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <section aria-label={`${quotesTitle}: ${label}`}>
        <p className={styles['quotesTitle']}>{quotesTitle}</p>
        {quotes.length === 0 && <p className="small muted">{say(dutyPageTexts.reportedNone)}</p>}
        <ul>
          {quotes.map((quote) => (
            <li key={`${quote.id} ${quote.text}`} className={styles['quote']}>
              <span className="own-words">{quote.text}</span>
              {!value.includes(quote.text) && (
                <button
                  type="button"
                  className={styles['insert']}
                  aria-label={say(dutyPageTexts.insertOf, { task: quote.code, field: label })}
                  onClick={() => onChange(value.trim() === '' ? quote.text : `${value.trimEnd()}\n${quote.text}`)}
                >
                  {say(dutyPageTexts.insert)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

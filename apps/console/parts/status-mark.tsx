import type { Status } from '#texts/statuses.js';
import { useLanguage } from '../shell/language.js';
import styles from './status-mark.module.css';

export type Tone = 'onTime' | 'near' | 'overdue' | 'unreported' | 'done' | 'plain';

/** A glyph, a word and a colour; never the colour alone. */
export function StatusMark({ status, tone = 'plain' }: { readonly status: Status; readonly tone?: Tone }) {
  const { language } = useLanguage();
  return (
    <span className={styles['mark']} data-tone={tone}>
      <span aria-hidden="true">{status.glyph}</span> {status[language]}
    </span>
  );
}

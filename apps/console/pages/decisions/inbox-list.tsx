import { Link } from '@tanstack/react-router';
import { decisionTexts } from '#texts/console/decisions.texts.js';
import { useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import styles from './inbox.module.css';
import type { Waiting } from './waiting.js';

/** All that waits, what presses first. */
export function InboxList(props: { readonly waiting: readonly Waiting[]; readonly opened: string }) {
  const { waiting, opened } = props;
  const say = useSay();
  const titleOf = useTitle();
  const { as } = usePerson();
  return (
    <ol className={styles['list']}>
      {waiting.map(({ escalation, code, title, unit, daysLate }) => (
        <li key={escalation}>
          <Link
            to="/as/$as/decisions/$escalation"
            params={{ as, escalation }}
            search
            className={styles['item']}
            aria-current={escalation === opened}
          >
            <span className={styles['itemTitle']}>
              <b>{code}</b> {titleOf(title)}
            </span>
            <span className="mark muted">
              {[unit === null ? undefined : titleOf(unit), lateWords(daysLate, say)].filter(Boolean).join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

const lateWords = (daysLate: number | null, say: ReturnType<typeof useSay>): string | undefined =>
  daysLate === null || daysLate === 0 ? undefined : say(decisionTexts.late, { days: daysLate });

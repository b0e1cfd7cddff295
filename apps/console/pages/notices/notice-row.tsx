import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { noticesTexts } from '#texts/console/notices.texts.js';
import type { Schemas } from '../../api/reads.js';
import { instantInWords } from '../../parts/moments.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';
import styles from './notices.module.css';

type Notice = Schemas['NoticeItem'];

/** One notice: its line opens what it says, in place, and whoever opened it has read it. */
export function NoticeRow(props: {
  readonly notice: Notice;
  readonly onRead: ((ids: readonly string[]) => void) | undefined;
}) {
  const { notice, onRead } = props;
  const { id, title, body, decidedAt, read } = notice;
  const say = useSay();
  const { language } = useLanguage();
  const bodyId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const toggle = () => {
    setIsOpen(!isOpen);
    if (!isOpen && !read) onRead?.([id]);
  };
  return (
    <li className={styles['notice']}>
      <div className={styles['line']}>
        <button
          type="button"
          className={styles['open']}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={toggle}
          data-row
        >
          <span className={styles['glyph']} aria-hidden="true">
            {isOpen ? '▾' : '▸'}
          </span>
          <span>
            <span className={read ? undefined : styles['unread']}>{title}</span>
            {!read && <span className="aside"> ({say(noticesTexts.unread)})</span>}
            <span className="small muted"> · {instantInWords(decidedAt, language)}</span>
          </span>
        </button>
        {!read && onRead !== undefined && (
          <button
            type="button"
            className={`${styles['mark']} screen-only`}
            aria-label={say(noticesTexts.markOneOf, { title })}
            onClick={() => onRead([id])}
          >
            {say(noticesTexts.markOne)}
          </button>
        )}
      </div>
      <div id={bodyId} hidden={!isOpen} className={styles['body']}>
        <p className="own-words">{body}</p>
        <About notice={notice} />
      </div>
    </li>
  );
}

/** To the task, the report, or the task that a blocker or a directive is of. */
function About({ notice: { about } }: { readonly notice: Notice }) {
  const say = useSay();
  const { as } = usePerson();
  if (about.kind === 'duty') {
    return (
      <Link to="/as/$as/duties/$duty" params={{ as, duty: about.id }} search={sameMoment} className={styles['link']}>
        {say(noticesTexts.openDuty)}
      </Link>
    );
  }
  const task = about.kind === 'task' ? about.id : about.code;
  if (task === null) return null;
  return (
    <Link to="/as/$as/tasks/$task" params={{ as, task }} search={sameMoment} className={styles['link']}>
      {say(noticesTexts.openTask)} {about.code}
    </Link>
  );
}

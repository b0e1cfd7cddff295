import { Link } from '@tanstack/react-router';
import { taskTexts } from '#texts/console/task.texts.js';
import { levelTexts } from '#texts/directory/posts.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords, instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';
import styles from './task.module.css';

type Item = Schemas['StoryItem'];

/** One thing that happened, and a way to the page as it was then. */
export function StoryEntry({ item, named }: { readonly item: Item; readonly named: Schemas['WireNamed'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { at, headline, by, text, reason, document, deadline } = item;
  const { person } = useNamed(named);
  return (
    <article className={styles['happened']}>
      <p className="muted small">
        <time dateTime={at}>{instantInWords(at, language)}</time>
        {' · '}
        {by === null ? say(taskTexts.clock) : person(by.person)}
      </p>
      <p>{headline}</p>
      {text !== null && <p className={styles['quoted']}>{text}</p>}
      {reason !== null && <p className={styles['quoted']}>{`${say(taskTexts.why)}: ${reason}`}</p>}
      {document !== null && <p className="small">{say(taskTexts.document, { number: document })}</p>}
      {deadline?.before != null && (
        <p className="small">
          {say(taskTexts.movedTo, {
            before: endOf(deadline.before, language),
            after: deadline.after === null ? say(taskTexts.noDeadline) : endOf(deadline.after, language),
          })}
        </p>
      )}
      <Told told={item.told} named={named} />
      <p className="screen-only">
        <Link to="." search={({ do: _, ...now }) => ({ ...now, asOf: at })} className={styles['then']}>
          {say(taskTexts.seeThen)}
          <span className="aside"> ({instantInWords(at, language)})</span>
        </Link>
      </p>
    </article>
  );
}

function Told({ told, named }: { readonly told: Item['told']; readonly named: Schemas['WireNamed'] }) {
  const say = useSay();
  const titleOf = useTitle();
  const { unit } = useNamed(named);
  if (told.length === 0) return null;
  const who = told.map(({ unit: code, post, title, level }) => {
    const stands = title === null ? (level === null ? post : say(levelTexts[level])) : titleOf(title);
    return `${stands}, ${unit(code)}`;
  });
  return <p className="small">{say(taskTexts.told, { who: [...new Set(who)].join('; ') })}</p>;
}

type Deadline = NonNullable<NonNullable<Item['deadline']>['before']>;

const endOf = ({ text, legalEnd }: Deadline, language: 'vi' | 'en'): string =>
  legalEnd === null ? text : dayInWords(legalEnd, language);

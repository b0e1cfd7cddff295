import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { parseCivilDate } from '#domain/calendar/civil-date.js';
import { periodOf } from '#domain/calendar/period.js';
import { briefTexts } from '#texts/console/brief.texts.js';
import { decisionTexts } from '#texts/console/decisions.texts.js';
import { periodText } from '#texts/dates.js';
import { levelTexts } from '#texts/directory/posts.js';
import type { Schemas } from '../../api/reads.js';
import { sessionQuery } from '../../api/session.js';
import { dayInWords, endInWords, instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';
import styles from './brief.module.css';
import { BriefDirective } from './brief-directive.js';
import { BriefGrounds } from './brief-grounds.js';
import { BriefOptions } from './brief-options.js';

type Escalation = Schemas['EscalationDetail'];

export function Brief({ escalation }: { readonly escalation: Escalation }) {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const { about, title, task, level, unit } = escalation;
  const named = useNamed(escalation.named);
  const post = say(levelTexts[level]);
  const who = `${post.charAt(0).toLocaleUpperCase()}${post.slice(1)}, ${named.unitInFull(unit)}`;
  return (
    <article className={styles['brief']}>
      <Origin escalation={escalation} />
      <p>{say(briefTexts.to, { who })}</p>
      <section>
        <h2>{say(briefTexts.matter)}</h2>
        <p>
          <b>
            {about.code} {title === null ? '' : titleOf(title)}
          </b>
        </p>
        {about.kind === 'blocker' && task !== null && (
          <p>
            {say(decisionTexts.ofTask, { code: task.code ?? '' })} {titleOf(task.title)}
          </p>
        )}
        <p>{facts(escalation, say, language, named).join(' · ')}</p>
      </section>
      <BriefGrounds escalation={escalation} />
      <BriefOptions options={escalation.options} />
      <BriefDirective escalation={escalation} />
    </article>
  );
}

/** What every printed page says of itself: whose it is, of which period, as of when, and whether it is illustration. */
function Origin({ escalation }: { readonly escalation: Escalation }) {
  const say = useSay();
  const { language } = useLanguage();
  const { period } = useSearch({ from: '/as/$as' });
  const named = useNamed(escalation.named);
  const session = useQuery(sessionQuery(language));
  const { leadUnit, unit, asOf } = escalation;
  const today = parseCivilDate(asOf.slice(0, 10));
  const shown = period ?? (today === undefined ? undefined : periodOf(today));
  return (
    <p className={styles['origin']}>
      <span>
        {say(decisionTexts.unit)}: {named.unitInFull(leadUnit ?? unit)}
      </span>
      {shown !== undefined && (
        <span>
          {say(briefTexts.period)}: {periodText(shown, language)}
        </span>
      )}
      <span>
        {say(briefTexts.asOf)}: {instantInWords(asOf, language)}
      </span>
      {session.data?.kind === 'demonstration' && <em>{say(briefTexts.illustration)}</em>}
    </p>
  );
}

function facts(
  { handler, deadline, daysLate, openedAt, answerBy, state }: Escalation,
  say: ReturnType<typeof useSay>,
  language: ReturnType<typeof useLanguage>['language'],
  named: ReturnType<typeof useNamed>,
): readonly string[] {
  const due = deadline?.legalEnd == null ? deadline?.text : dayInWords(deadline.legalEnd, language);
  const late =
    daysLate === null || daysLate === 0 ? say(decisionTexts.notLate) : say(decisionTexts.late, { days: daysLate });
  return [
    ...(handler === null ? [] : [`${say(decisionTexts.handler)}: ${named.handler(handler)}`]),
    ...(due === undefined ? [] : [`${say(decisionTexts.deadline)}: ${due}`]),
    late,
    `${say(decisionTexts.waitsSince)}: ${instantInWords(openedAt, language)}`,
    ...(answerBy === null || state !== 'open'
      ? []
      : [`${say(decisionTexts.answerBy)}: ${endInWords(answerBy, language)}`]),
  ];
}

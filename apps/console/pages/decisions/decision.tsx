import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { decisionTexts } from '#texts/console/decisions.texts.js';
import { escalationTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords } from '../../parts/moments.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';
import { askedIn } from './asked.js';
import { BlockerWords } from './blocker-words.js';
import styles from './decision.module.css';
import { DecisionActs } from './decision-acts.js';
import { DecisionFacts } from './decision-facts.js';
import { DirectiveBefore } from './directive-before.js';
import { Grounds } from './grounds.js';

/** One thing to decide: what is asked, what can be answered, and what a leader goes by. */
export function Decision({ id }: { readonly id: string }) {
  const { reads } = usePerson();
  const escalation = useQuery(reads.escalation(id));
  return (
    <Shown query={escalation} lines={12}>
      {(read) => <Read escalation={read} />}
    </Shown>
  );
}

function Read({ escalation }: { readonly escalation: Schemas['EscalationDetail'] }) {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const { as } = usePerson();
  const asked = askedIn(escalation);
  const { about, title, task, state, acknowledgedUntil } = escalation;
  return (
    <article className={styles['decision']} aria-labelledby="decision-title">
      <div className="stack">
        <header className="stack-tight">
          <p className="row">
            <StatusMark status={asked.status} tone={asked.tone} />
            {state !== 'open' && <StatusMark status={escalationTexts[state]} />}
          </p>
          <h2 id="decision-title">
            {about.code} {title === null ? '' : titleOf(title)}
          </h2>
          {about.kind === 'blocker' && task !== null && (
            <p>
              {say(decisionTexts.ofTask, { code: task.code ?? '' })} {titleOf(task.title)}
            </p>
          )}
          {state === 'acknowledged' && acknowledgedUntil !== null && (
            <p>{say(decisionTexts.acknowledgedUntil, { day: dayInWords(acknowledgedUntil, language) })}</p>
          )}
        </header>
        <DecisionFacts escalation={escalation} />
        <BlockerWords escalation={escalation} />
        <DirectiveBefore escalation={escalation} />
        <DecisionActs escalation={escalation} />
      </div>
      <div className={styles['aside']}>
        <Grounds escalation={escalation} />
        <p className="row screen-only">
          <Link
            to="/as/$as/decisions/$escalation/brief"
            params={{ as, escalation: escalation.id }}
            search
            className={styles['link']}
          >
            {say(decisionTexts.print)}
          </Link>
          {task !== null && (
            <Link to="/as/$as/tasks/$task" params={{ as, task: task.id }} search className={styles['link']}>
              {say(decisionTexts.openTask, { code: task.code ?? '' })}
            </Link>
          )}
        </p>
      </div>
    </article>
  );
}

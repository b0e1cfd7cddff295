import { useQuery } from '@tanstack/react-query';
import { decisionTexts } from '#texts/console/decisions.texts.js';
import { periodText } from '#texts/dates.js';
import type { Schemas } from '../../api/reads.js';
import { instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';

type Escalation = Schemas['EscalationDetail'];

/** What a leader goes by: what was last reported, why it is late, and who has said nothing. */
export function Grounds({ escalation }: { readonly escalation: Escalation }) {
  return (
    <div className="stack">
      {escalation.about.kind !== 'duty' && <LastReport escalation={escalation} />}
      {(escalation.daysLate ?? 0) > 0 && <Explanation escalation={escalation} />}
      <Silent escalation={escalation} />
      {escalation.about.kind === 'blocker' && <SentUp blocker={escalation.about.id} />}
    </div>
  );
}

function LastReport({ escalation: { lastReport, named } }: { readonly escalation: Escalation }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(named);
  return (
    <section className="stack-tight">
      <h3>{say(decisionTexts.lastReport)}</h3>
      {lastReport === null ? (
        <p className="muted">{say(decisionTexts.noReport)}</p>
      ) : (
        <>
          <p>
            <b>
              {say(decisionTexts.reportOf, {
                period: periodText(lastReport.period, language),
                percent: lastReport.percent === null ? say(decisionTexts.noPercent) : `${lastReport.percent}%`,
              })}
            </b>
          </p>
          <p className="own-words">
            {lastReport.narrative}
            {lastReport.isCut && '…'}
          </p>
          <p className="small muted">
            {say(decisionTexts.saidBy, { who: person(lastReport.by), at: instantInWords(lastReport.at, language) })}
          </p>
        </>
      )}
    </section>
  );
}

function Explanation({ escalation: { explanation, named } }: { readonly escalation: Escalation }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(named);
  return (
    <section className="stack-tight">
      <h3>{say(decisionTexts.explanation)}</h3>
      {explanation === null ? (
        <p className="muted">{say(decisionTexts.noExplanation)}</p>
      ) : (
        <>
          <p className="own-words">{explanation.text}</p>
          <p className="small muted">
            {say(decisionTexts.saidBy, { who: person(explanation.by), at: instantInWords(explanation.at, language) })}
          </p>
        </>
      )}
    </section>
  );
}

function Silent({ escalation: { silent, named } }: { readonly escalation: Escalation }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(named);
  return (
    <section className="stack-tight">
      <h3>{say(decisionTexts.silent)}</h3>
      {silent.length === 0 && <p className="muted">{say(decisionTexts.noSilent)}</p>}
      <ul>
        {silent.map(({ level, persons, since }) => (
          <li key={level}>
            {say(decisionTexts.silentSince, {
              who: persons.map(person).join('; '),
              at: instantInWords(since, language),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By hand, with a reason; what the clock took up has nobody here. */
function SentUp({ blocker }: { readonly blocker: string }) {
  const { reads } = usePerson();
  const read = useQuery(reads.blocker(blocker)).data;
  return read === undefined ? null : <Asked blocker={read} />;
}

function Asked({ blocker: { levels, named } }: { readonly blocker: Schemas['BlockerDetail'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(named);
  const last = levels.at(-1);
  if (last === undefined || last.askedBy === null) return null;
  return (
    <section className="stack-tight">
      <h3>{say(decisionTexts.sentUp)}</h3>
      {last.reason !== null && <p className="own-words">{last.reason}</p>}
      <p className="small muted">
        {say(decisionTexts.saidBy, { who: person(last.askedBy), at: instantInWords(last.at, language) })}
      </p>
    </section>
  );
}

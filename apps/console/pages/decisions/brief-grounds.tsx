import { briefTexts } from '#texts/console/brief.texts.js';
import { decisionTexts } from '#texts/console/decisions.texts.js';
import { periodText } from '#texts/dates.js';
import type { Schemas } from '../../api/reads.js';
import { instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { excerpt } from './excerpt.js';

/** Signs of each text that a page has room for, with all of them there. */
const LONG = 280;
const SHORT = 150;

/** How it stands, each in a line or a few. */
export function BriefGrounds({ escalation }: { readonly escalation: Schemas['EscalationDetail'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(escalation.named);
  const { blocker, lastReport, explanation, silent, daysLate } = escalation;
  const isLate = (daysLate ?? 0) > 0;
  return (
    <section>
      <h2>{say(briefTexts.stands)}</h2>
      {blocker !== null && (
        <>
          <Line name={say(decisionTexts.description)} text={excerpt(blocker.description, LONG)} />
          <Line name={say(decisionTexts.cause)} text={excerpt(blocker.cause, SHORT)} />
          {blocker.exceedsCompetenceBecause !== null && (
            <Line name={say(decisionTexts.beyond)} text={excerpt(blocker.exceedsCompetenceBecause, SHORT)} />
          )}
        </>
      )}
      {escalation.about.kind !== 'duty' && (
        <Line
          name={say(decisionTexts.lastReport)}
          text={
            lastReport === null
              ? say(decisionTexts.noReport)
              : `${say(decisionTexts.reportOf, {
                  period: periodText(lastReport.period, language),
                  percent: lastReport.percent === null ? say(decisionTexts.noPercent) : `${lastReport.percent}%`,
                })}. ${excerpt(lastReport.narrative, SHORT)}`
          }
        />
      )}
      {isLate && (
        <Line
          name={say(decisionTexts.explanation)}
          text={explanation === null ? say(decisionTexts.noExplanation) : excerpt(explanation.text, SHORT)}
        />
      )}
      {silent.length > 0 && (
        <Line
          name={say(decisionTexts.silent)}
          text={silent
            .map(({ persons, since }) =>
              say(decisionTexts.silentSince, {
                who: persons.map(person).join(', '),
                at: instantInWords(since, language),
              }),
            )
            .join('; ')}
        />
      )}
    </section>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <p>
      <b>{name}:</b> {text}
    </p>
  );
}

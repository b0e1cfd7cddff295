import { dutyPageTexts } from '#texts/console/duty.texts.js';
import type { Schemas } from '../../api/reads.js';
import { instantInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { ReportSaid } from './report-said.js';

/** What was sent, what it said before it was corrected, and what was added: all of it stays legible. */
export function DutySent({ duty }: { readonly duty: Schemas['DutyDetail'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { person } = useNamed(duty.named);
  const { submittedAt, submittedBy, corrections, supplements } = duty;
  return (
    <section className="stack">
      <h2>{say(dutyPageTexts.sent)}</h2>
      {submittedAt !== null && (
        <p className="small muted">
          {say(dutyPageTexts.sentBy, {
            at: instantInWords(submittedAt, language),
            who: submittedBy === null ? '—' : person(submittedBy),
          })}
        </p>
      )}
      <ReportSaid report={duty} />
      {supplements.map((each) => (
        <section key={each.at} className="stack-tight">
          <p>
            {say(dutyPageTexts.supplemented, {
              at: instantInWords(each.at, language),
              who: person(each.by),
              reason: each.reason,
            })}
          </p>
          <ReportSaid report={each} />
        </section>
      ))}
      {corrections.map((each) => (
        <section key={each.at} className="stack-tight">
          <p>
            {say(dutyPageTexts.corrected, {
              at: instantInWords(each.at, language),
              who: person(each.by),
              reason: each.reason,
            })}
          </p>
          <details>
            <summary>{say(dutyPageTexts.before)}</summary>
            <ReportSaid report={each.replaced} />
          </details>
        </section>
      ))}
    </section>
  );
}

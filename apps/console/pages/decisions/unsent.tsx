import { cockpitTexts } from '#texts/console/cockpit.texts.js';
import { periodText } from '#texts/dates.js';
import { dutyTexts, timelinessTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import labelled from '../../parts/labelled-table.module.css';
import { dayInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay } from '../../shell/language.js';

/** Whose report of the quarter has not come. */
export function Unsent({ cockpit }: { readonly cockpit: Schemas['Cockpit'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const named = useNamed(cockpit.named);
  const { unsent } = cockpit;
  const period = periodText(cockpit.period, language);
  if (unsent.length === 0) return <p className="muted">{say(cockpitTexts.unsentNone, { period })}</p>;
  return (
    <section className="stack-tight" aria-labelledby="unsent-title">
      <h2 id="unsent-title">{say(cockpitTexts.unsent, { period })}</h2>
      <table className={labelled['table']}>
        <thead>
          <tr>
            <th scope="col">{say(cockpitTexts.unit)}</th>
            <th scope="col">{say(cockpitTexts.unsentDue)}</th>
            <th scope="col">{say(cockpitTexts.state)}</th>
          </tr>
        </thead>
        <tbody>
          {unsent.map(({ duty, unit, owedOn, status, isOverdue }) => (
            <tr key={duty}>
              <td>{named.unit(unit)}</td>
              <td data-label={say(cockpitTexts.unsentDue)}>{owedOn === null ? '—' : dayInWords(owedOn, language)}</td>
              <td data-label={say(cockpitTexts.state)}>
                {isOverdue && status === 'open' ? (
                  <StatusMark status={timelinessTexts.overdue} tone="overdue" />
                ) : (
                  <StatusMark status={dutyTexts[status]} tone={status === 'lapsed' ? 'overdue' : 'unreported'} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

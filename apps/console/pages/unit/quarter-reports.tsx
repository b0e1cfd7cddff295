import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { unitTexts } from '#texts/console/unit.texts.js';
import { periodText } from '#texts/dates.js';
import { dutyTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import labelled from '../../parts/labelled-table.module.css';
import { dayInWords } from '../../parts/moments.js';
import { StatusMark, type Tone } from '../../parts/status-mark.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';
import { Shown } from '../../shell/states.js';

type Duty = Schemas['DutyItem'];

const tones = { open: 'plain', submitted: 'done', released: 'unreported', lapsed: 'overdue' } as const satisfies Record<
  Duty['status'],
  Tone
>;
/** The present one and a year before it. */
const SHOWN = 5;

/** The unit's reports, the newest first. */
export function QuarterReports({ unit }: { readonly unit: string }) {
  const say = useSay();
  const { reads } = usePerson();
  const duties = useQuery(reads.duties(unit));
  return (
    <section className="stack-tight" aria-labelledby="reports">
      <h2 id="reports">{say(unitTexts.reports)}</h2>
      <Shown query={duties} lines={3}>
        {({ items }) => <ReportsTable duties={newestFirst(items).slice(0, SHOWN)} />}
      </Shown>
    </section>
  );
}

function ReportsTable({ duties }: { readonly duties: readonly Duty[] }) {
  const say = useSay();
  const { language } = useLanguage();
  if (duties.length === 0) return <p>{say(unitTexts.reportsNone)}</p>;
  return (
    <table className={labelled['table']}>
      <thead>
        <tr>
          <th scope="col">{say(unitTexts.period)}</th>
          <th scope="col">{say(unitTexts.state)}</th>
          <th scope="col">{say(unitTexts.cutOff)}</th>
          <th scope="col">{say(unitTexts.owedOn)}</th>
          <th scope="col">
            <span className="aside">{say(unitTexts.see)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <tr key={duty.id}>
            <td data-label={say(unitTexts.period)}>
              {periodText(duty.period, language)} <span className="muted">{duty.programme}</span>
            </td>
            <td data-label={say(unitTexts.state)}>
              <StatusMark status={dutyTexts[duty.status]} tone={duty.isOverdue ? 'overdue' : tones[duty.status]} />
              {duty.isOverdue && ` · ${say(unitTexts.late)}`}
            </td>
            <td data-label={say(unitTexts.cutOff)}>{dayOf(duty.cutOff, language)}</td>
            <td data-label={say(unitTexts.owedOn)}>{dayOf(duty.owedOn, language)}</td>
            <td>
              <ReportLink duty={duty} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReportLink({ duty: { id, status, period } }: { readonly duty: Duty }) {
  const say = useSay();
  const { language } = useLanguage();
  const { as, asOf } = usePerson();
  const isToWrite = status === 'open' && asOf === undefined;
  return (
    <Link
      to="/as/$as/duties/$duty"
      params={{ as, duty: id }}
      search={sameMoment}
      aria-label={say(isToWrite ? unitTexts.writeOf : unitTexts.seeOf, { period: periodText(period, language) })}
      data-row
    >
      {say(isToWrite ? unitTexts.write : unitTexts.see)}
    </Link>
  );
}

const dayOf = (day: string | null, language: 'vi' | 'en'): string => (day === null ? '—' : dayInWords(day, language));

const newestFirst = (duties: readonly Duty[]): readonly Duty[] =>
  duties.toSorted((a, b) => ((a.opensOn ?? '') < (b.opensOn ?? '') ? 1 : -1));

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { dutyPageTexts } from '#texts/console/duty.texts.js';
import { stateTexts } from '#texts/console/shell.texts.js';
import { periodText } from '#texts/dates.js';
import { dutyTexts } from '#texts/statuses.js';
import { isGone } from '../../api/problem.js';
import type { Schemas } from '../../api/reads.js';
import { dayInWords } from '../../parts/moments.js';
import { PrintHead } from '../../parts/print-head.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { isHead } from '../../shell/pages-of.js';
import { useMe, usePerson } from '../../shell/person.js';
import { NotFound } from '../../shell/root-states.js';
import { sameMoment } from '../../shell/same-moment.js';
import { Shown } from '../../shell/states.js';
import { DutyChange } from './duty-change.js';
import { DutyForm } from './duty-form.js';
import { DutySent } from './duty-sent.js';

/** A unit's report for a quarter: written here on one page, and read here as it was sent. */
export function DutyPage() {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const { duty: id } = useParams({ from: '/as/$as/duties/$duty' });
  const { reads } = usePerson();
  const duty = useQuery(reads.duty(id));
  if (isGone(duty.error)) return <NotFound />;
  const notYet = say(duty.isError ? stateTexts.failed : stateTexts.loading);
  return (
    <Page title={duty.data === undefined ? notYet : titleIn(duty.data)}>
      <Shown query={duty} lines={10}>
        {(read) => (
          <div className="stack">
            <DutyHead duty={read} />
            <DutyBody duty={read} />
          </div>
        )}
      </Shown>
    </Page>
  );

  function titleIn({ period, unit, named }: Schemas['DutyDetail']): string {
    const name = named.units.find((one) => one.unit === unit)?.name;
    return say(dutyPageTexts.title, {
      period: periodText(period, language),
      unit: name === undefined ? unit : titleOf(name),
    });
  }
}

function DutyHead({ duty }: { readonly duty: Schemas['DutyDetail'] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { as } = usePerson();
  const posts = useMe().data?.posts ?? [];
  const { status, isOverdue, opensOn, cutOff, owedOn, lapsesOn } = duty;
  const day = (date: string | null) => (date === null ? '—' : dayInWords(date, language));
  return (
    <div className="stack-tight">
      <p className="row">
        <StatusMark status={dutyTexts[status]} tone={isOverdue || status === 'lapsed' ? 'overdue' : 'plain'} />
        {isHead(posts) && (
          <Link to="/as/$as/unit" params={{ as }} search={sameMoment} className="screen-only">
            {say(dutyPageTexts.toUnit)}
          </Link>
        )}
      </p>
      <p className="small muted">
        {say(dutyPageTexts.days, {
          opensOn: day(opensOn),
          cutOff: day(cutOff),
          owedOn: day(owedOn),
          lapsesOn: day(lapsesOn),
        })}
      </p>
      <PrintHead period={duty.period} asOf={duty.asOf} />
    </div>
  );
}

function DutyBody({ duty }: { readonly duty: Schemas['DutyDetail'] }) {
  const say = useSay();
  const { asOf } = usePerson();
  if (asOf === undefined && duty.actions.includes('SubmitDuty')) return <DutyForm duty={duty} kind="send" />;
  if (duty.submittedAt === null) return <p>{say(dutyPageTexts.nothingToDo)}</p>;
  return (
    <>
      <DutySent duty={duty} />
      {asOf === undefined && duty.actions.includes('CorrectDutyReport') && <DutyChange duty={duty} />}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { workReasons, workTexts } from '#texts/console/work.texts.js';
import type { Schemas } from '../../api/reads.js';
import { ReportForm } from '../../commands/report-form.js';
import { daysLeftSaid } from '../../parts/days-left.js';
import { dayInWords, endInWords } from '../../parts/moments.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { RowActions } from './row-actions.js';
import { Tick } from './tick.js';
import styles from './work.module.css';

type Item = Schemas['WorkItem'];

export function WorkRow(props: {
  readonly item: Item;
  readonly hasTicks: boolean;
  readonly isTicked: boolean;
  readonly onTick: (() => void) | undefined;
  readonly hasDraft: boolean;
  readonly refusal: string | undefined;
  readonly isReporting: boolean;
  readonly onReport: (isOpen: boolean) => void;
}) {
  const { item, hasTicks, isTicked, onTick, hasDraft, refusal, isReporting, onReport } = props;
  const say = useSay();
  const { asOf } = usePerson();
  const { about, why, task } = item;
  const code = about.code ?? '';
  const columns = 4 + Number(hasTicks) + Number(asOf === undefined);
  return (
    <>
      <tr data-ticked={isTicked}>
        {hasTicks && (
          <td className={styles['tick']}>
            {onTick !== undefined && (
              <Tick label={say(workTexts.tick, { code })} isTicked={isTicked} onChange={onTick} />
            )}
          </td>
        )}
        <td data-label={say(workTexts.due)} className={styles['due']}>
          <Due item={item} />
        </td>
        <td data-label={say(workTexts.task)}>
          <Subject item={item} />
        </td>
        <td data-label={say(workTexts.why)}>
          {say(workReasons[why])}
          {hasDraft && <span className={styles['mark']}>◌ {say(workTexts.draft)}</span>}
          {task?.reporting?.awaitsUnitReport === true && (
            <span className={styles['mark']}>◔ {say(workTexts.awaitsUnit)}</span>
          )}
          {refusal !== undefined && (
            <p role="alert" className={styles['refusal']}>
              ■ {refusal}
            </p>
          )}
        </td>
        <td data-label={say(workTexts.unit)}>
          <Unit item={item} />
        </td>
        {asOf === undefined && (
          <td className={styles['act']}>
            <RowActions item={item} hasDraft={hasDraft} onReport={() => onReport(!isReporting)} />
          </td>
        )}
      </tr>
      {isReporting && task?.reporting != null && (
        <tr className={styles['form']}>
          <td colSpan={columns}>
            <ReportForm task={task} reporting={task.reporting} onClose={() => onReport(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

function Due({ item: { dueAt, workingDaysLeft, isOverdue, task } }: { readonly item: Item }) {
  const say = useSay();
  const { language } = useLanguage();
  // Nothing sets a day to whoever confirms or decides; the deadline is the doer's.
  if (dueAt === null) {
    return <span className="muted">{task === undefined ? '—' : (task.deadlineText ?? say(workTexts.noDue))}</span>;
  }
  const said = daysLeftSaid(workingDaysLeft, isOverdue);
  return (
    <>
      {said !== undefined && <StatusMark {...said} />}
      <span className={styles['end']}>{endInWords(dueAt, language)}</span>
    </>
  );
}

function Unit({ item: { about } }: { readonly item: Item }) {
  const titleOf = useTitle();
  return <>{about.leadUnitShortName === null ? '—' : titleOf(about.leadUnitShortName)}</>;
}

/** Code and title lead to the page of the task; what was asked about it stands below in its own words. */
function Subject({ item }: { readonly item: Item }) {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const { as } = usePerson();
  const { about, urge, directive, escalation } = item;
  const words = (
    <>
      <b>{about.code}</b> {titleOf(about.title)}
    </>
  );
  return (
    <>
      {about.task === null ? (
        <span data-row-link tabIndex={-1}>
          {words}
        </span>
      ) : (
        <Link
          data-row-link
          to="/as/$as/tasks/$task"
          params={{ as, task: about.task.code ?? about.task.id }}
          search={({ asOf }) => (asOf === undefined ? {} : { asOf })}
          className={styles['title']}
        >
          {words}
        </Link>
      )}
      {directive !== undefined && <p className={styles['words']}>“{directive.text}”</p>}
      {urge?.text != null && (
        <p className={styles['words']}>
          “{urge.text}” · {say(workTexts.answerBy, { day: dayInWords(urge.answerBy, language) })}
        </p>
      )}
      {escalation?.daysLate != null && escalation.daysLate > 0 && (
        <p className={styles['words']}>{say(workTexts.daysLate, { days: escalation.daysLate })}</p>
      )}
    </>
  );
}

import { parsePeriod, reportingWindow } from '../calendar/period.js';
import { dateIn } from '../calendar/zone.js';
import { holdsPostIn, unitOf } from '../directory/directory.js';
import { unreachable } from '../kernel/invariant.js';
import type { PeriodId, PersonId } from '../kernel/names.js';
import { isSame, own } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import type { ByPerson, TaskContext } from './task.context.js';
import type {
  Explanation,
  HandlerRef,
  ProgressContent,
  ProgressReport,
  ReportCorrection,
  TaskEvent,
} from './task.events.js';
import { contentOf, type Task } from './task.js';
import { type ObstacleToWork, obstacleToWork } from './task.obstacles.js';
import { timelinessAt, timelinessFacts } from './timeliness.js';

/** The work of the lead unit between acceptance and result. */
export type WorkCommand =
  | (ByPerson & { readonly type: 'NameHandler'; readonly handler: HandlerRef })
  | (ByPerson & ProgressReport & { readonly type: 'ReportProgress' })
  | (ByPerson & ReportCorrection & { readonly type: 'CorrectProgressReport' })
  | (ByPerson & Explanation & { readonly type: 'ExplainLateness' });

export type WorkRefusal =
  | ObstacleToWork
  | 'lead-unit-missing'
  | 'handler-not-in-unit'
  | 'period-unknown'
  | 'period-not-open-yet'
  | 'period-not-of-programme'
  | 'explanation-missing'
  | 'report-not-found'
  | 'correction-changes-nothing';

type Order<Type extends WorkCommand['type']> = Extract<WorkCommand, { type: Type }>;
type Decision = readonly TaskEvent[] | Rejection<WorkRefusal>;

export function decideWork(command: WorkCommand, task: Task, context: TaskContext): Decision {
  switch (command.type) {
    case 'NameHandler':
      return nameHandler(command, task, context);
    case 'ReportProgress':
      return reportProgress(command, task, context);
    case 'CorrectProgressReport':
      return correctProgressReport(command, task, context);
    case 'ExplainLateness':
      return explainLateness(command, task);
    default:
      return unreachable(command, 'work decide');
  }
}

function nameHandler({ handler, by }: Order<'NameHandler'>, task: Task, { directory }: TaskContext): Decision {
  const obstacle = obstacleToWork(task);
  if (obstacle !== undefined) return obstacle;
  const leadUnit = task.content?.leadUnit;
  if (leadUnit === undefined) return reject('lead-unit-missing');
  const isOfTheUnit =
    'person' in handler
      ? holdsPostIn(directory, handler.person, leadUnit)
      : own(unitOf(directory, leadUnit)?.posts ?? {}, handler.post) !== undefined;
  if (!isOfTheUnit) return reject('handler-not-in-unit', { unit: leadUnit }, 'person' in handler ? '/person' : '/post');
  return isSameHandler(task.handler, handler) ? [] : [{ type: 'HandlerNamed', data: { handler, by } }];
}

/** Work that is reported on is accepted: an official with forty tasks should not have to say so twice. */
function reportProgress(command: Order<'ReportProgress'>, task: Task, context: TaskContext): Decision {
  const { type: _, now, ...report } = command;
  if (task.reports.some((known) => known.report === report.report)) return [];
  const obstacle = obstacleToWork(task) ?? obstacleToReport(report, { at: now, now }, task, context);
  return obstacle ?? [...implicitAcceptance(task, report.by), { type: 'ProgressReported', data: report }];
}

/** Judged as of the instant of the report: what was reported in time is not late because it is corrected late. */
function correctProgressReport(command: Order<'CorrectProgressReport'>, task: Task, context: TaskContext): Decision {
  const { type: _, now, ...correction } = command;
  const obstacle = obstacleToWork(task);
  if (obstacle !== undefined) return obstacle;
  const place = task.reports.findIndex(({ report }) => report === correction.report);
  const known = task.reports[place];
  if (known === undefined) return reject('report-not-found');
  const { report: __, by: ___, reason: ____, ...content } = correction;
  if (isSame(contentOf(known), content)) return reject('correction-changes-nothing');
  const earlier = { ...task, reports: task.reports.slice(0, place) };
  const refused = obstacleToReport(content, { at: known.at, now }, earlier, context);
  return refused ?? [{ type: 'ProgressReportCorrected', data: correction }];
}

interface Moments {
  /** Of the report. */
  readonly at: Instant;
  readonly now: Instant;
}

/** What stands in the way of such a report after those that the task has. */
function obstacleToReport(report: ProgressContent, { at, now }: Moments, task: Task, context: TaskContext) {
  const { period } = report;
  if (parsePeriod(period) === undefined) return reject('period-unknown', { period }, '/period');
  if (own(context.periods, period) === undefined) return notOpened(period, now, context);
  return lacksExplanation(report, at, task, context) ? reject('explanation-missing', {}, '/explanation') : undefined;
}

/** Of a task that is overdue, or of less than was reported before: with it, or given apart since the last report. */
function lacksExplanation(
  { explanation, percent }: ProgressContent,
  at: Instant,
  task: Task,
  { calendar }: TaskContext,
): boolean {
  if (explanation !== undefined || isExplainedApart(task)) return false;
  const last = task.reports.findLast((report) => report.percent !== undefined)?.percent ?? 0;
  const isBelowLast = percent !== undefined && percent < last;
  return isBelowLast || owesExplanation(task, at, calendar.timeZone);
}

/** Whatever the next report says, it is to say why the task is late. */
export const owesExplanation = (task: Task, at: Instant, timeZone: string): boolean =>
  !isExplainedApart(task) && timelinessAt(timelinessFacts(task), at, timeZone) === 'overdue';

const isExplainedApart = ({ explanations, reports }: Task): boolean =>
  explanations.some(({ afterReports }) => afterReports === reports.length);

function explainLateness({ type: _, now: __, ...explanation }: Order<'ExplainLateness'>, task: Task): Decision {
  if (task.explanations.some((known) => known.explanation === explanation.explanation)) return [];
  return obstacleToWork(task) ?? [{ type: 'LatenessExplained', data: explanation }];
}

/** There is no such thing to report on, however well it is written: no place in the body is to blame. */
function notOpened(period: PeriodId, now: Instant, { calendar }: TaskContext): Rejection<WorkRefusal> {
  const { opensOn } = reportingWindow(period, calendar);
  return opensOn > dateIn(now, calendar.timeZone)
    ? reject('period-not-open-yet', { period, opensOn })
    : reject('period-not-of-programme', { period });
}

/** The acceptance that doing something implies, while there was none. */
export const implicitAcceptance = (task: Task, by: PersonId): readonly TaskEvent[] =>
  task.progress === 'assigned' ? [{ type: 'TaskAccepted', data: { by } }] : [];

const isSameHandler = (a: HandlerRef | undefined, b: HandlerRef): boolean => a !== undefined && isSame(a, b);

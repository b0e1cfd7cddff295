import { parsePeriod, reportingWindow } from '../calendar/period.js';
import { dateIn } from '../calendar/zone.js';
import { holdsPostIn, unitOf } from '../directory/directory.js';
import type { PeriodId, PersonId } from '../kernel/names.js';
import { isSame, own } from '../kernel/plain.js';
import { reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import type { TaskContext, TaskDecision, TaskOrder } from './task.commands.js';
import type { HandlerRef, TaskEvent } from './task.events.js';
import type { Task } from './task.js';
import { obstacleToWork } from './task.obstacles.js';

export function nameHandler(
  { handler, by }: TaskOrder<'NameHandler'>,
  task: Task,
  { directory }: TaskContext,
): TaskDecision {
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
export function reportProgress(command: TaskOrder<'ReportProgress'>, task: Task, context: TaskContext): TaskDecision {
  const { type: _, now, ...report } = command;
  if (task.reports.some((known) => known.report === report.report)) return [];
  const obstacle = obstacleToWork(task);
  if (obstacle !== undefined) return obstacle;
  if (parsePeriod(report.period) === undefined) return reject('period-unknown', { period: report.period }, '/period');
  if (own(context.periods, report.period) === undefined) return notOpened(report.period, now, context);
  return [...implicitAcceptance(task, report.by), { type: 'ProgressReported', data: report }];
}

/** There is no such thing to report on, however well it is written: no place in the body is to blame. */
function notOpened(period: PeriodId, now: Instant, { calendar }: TaskContext): TaskDecision {
  const { opensOn } = reportingWindow(period, calendar);
  return opensOn > dateIn(now, calendar.timeZone)
    ? reject('period-not-open-yet', { period, opensOn })
    : reject('period-not-of-programme', { period });
}

/** The acceptance that doing something implies, while there was none. */
export const implicitAcceptance = (task: Task, by: PersonId): readonly TaskEvent[] =>
  task.progress === 'assigned' ? [{ type: 'TaskAccepted', data: { by } }] : [];

const isSameHandler = (a: HandlerRef | undefined, b: HandlerRef): boolean => a !== undefined && isSame(a, b);

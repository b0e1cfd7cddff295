import type { DeadlinePreview } from '#contracts/deadline-preview.js';
import { type DeadlineInput, resolveDeadline } from '#domain/calendar/deadline.js';
import { workingDaysBetween } from '#domain/calendar/working-calendar.js';
import { policyRefOf } from '#domain/follow-up/policy.js';
import { stepsAhead } from '#domain/follow-up/steps-ahead.js';
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.js';
import { isoOf } from '#domain/kernel/time.js';
import { daysOf } from '#domain/task/assign-task.js';
import { followUpOf } from '#domain/task/task-assignment.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import type { DeadlinePreviewParams } from './tasks.params.js';

type Asked = Pick<DeadlinePreviewParams, 'programme' | 'text' | 'date' | 'pastDeadline'>;

/** What it would mean to give a task this deadline now, or why such a task would be refused. */
export function deadlinePreviewOf(scope: ReadScope, asked: Asked): DeadlinePreview | Rejection {
  const { programme } = asked;
  const { context, moment } = scope;
  const calendar = context.knownCalendarOf(programme);
  if (context.programme(programme) === undefined || calendar === undefined) {
    return reject('programme-not-found', { programme }, '/programme');
  }
  const deadline = resolveDeadline(inputOf(asked), calendar);
  if (isRejection(deadline)) return inQuery(deadline);
  const isMeant = asked.pastDeadline === 'true' ? ({ pastDeadline: true } as const) : {};
  const days = daysOf({ now: moment, ...isMeant }, deadline, { calendar });
  if (isRejection(days)) return inQuery(days, asked);
  const { assignedOn: today, pastDeadline: isPast = false } = days;
  const { text, kind, legalEnd, periodEnd, rolled } = deadline;
  const policy = context.newestPolicyOf(programme);
  const assigned = { at: moment, end: legalEnd, overdueFrom: isPast ? today : undefined };
  const steps = stepsAhead(followUpOf(policyRefOf(policy), assigned), policy.task, context.timeOf(programme));
  return {
    ...{ programme, text, kind, rolled, isPast },
    legalEnd: legalEnd ?? null,
    lastDay: periodEnd ?? null,
    workingDaysLeft: legalEnd === undefined ? null : workingDaysBetween(calendar, today, legalEnd),
    steps: steps.map(({ at, ...step }) => ({ ...step, at: isoOf(at) })),
    ...answered(scope),
  };
}

/** The params let one of them through. */
const inputOf = ({ text, date = '' }: Asked): DeadlineInput => (text === undefined ? { date } : { text });

/** A body holds the deadline as a part; a query has its fields at its top. */
function inQuery({ rejected, because, pointer = '' }: Rejection, { text }: Partial<Asked> = {}): Rejection {
  const field = pointer.split('/')[2] ?? (text === undefined ? 'date' : 'text');
  return reject(rejected, because, `/${field}`);
}

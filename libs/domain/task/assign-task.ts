import { type Deadline, resolveDeadline } from '../calendar/deadline.js';
import { dateIn } from '../calendar/zone.js';
import { policyRefOf } from '../follow-up/policy.js';
import type { TaskId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import { isRejection, type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import type { TaskContext, TaskDecision, TaskOrder, TaskRejection } from './task.commands.js';
import type { TaskContent } from './task.events.js';
import type { Task } from './task.js';
import { isAssignable } from './task.obstacles.js';
import { refusedUnits } from './task-units.js';

/** A task that is written down and given to nobody yet. */
export function draft(command: TaskOrder<'DraftTask'>, task: Task, context: TaskContext): TaskDecision {
  if (task.progress !== 'none') return [];
  const content = contentOf(command, context);
  return isRejection(content) ? content : [{ type: 'TaskDrafted', data: content }];
}

/** Whoever leads it hears of it by the wake-up that follows at once. */
export function assign(command: TaskOrder<'AssignTask'>, task: Task, context: TaskContext): TaskDecision {
  if (task.progress === 'declined') return reject('task-declined');
  if (!isAssignable(task)) {
    return reject('task-already-assigned', { code: command.code ?? command.task }, '/code');
  }
  const content = contentOf(command, context);
  if (isRejection(content)) return content;
  const days = daysOf(command, content.deadline, context);
  if (isRejection(days)) return days;
  const data = { ...content, leadUnit: command.leadUnit, ...days, policy: policyRefOf(context.policy) };
  return [{ type: 'TaskAssigned', data }];
}

interface AssignmentDays {
  readonly assignedOn: CivilDate;
  /** The end was past, and that was meant. */
  readonly pastDeadline?: true;
}

/** Nothing is assigned on a day to come, nor with an end that has passed unless its giver says so a second time. */
export function daysOf(
  { now, assignedOn, pastDeadline }: Pick<TaskOrder<'AssignTask'>, 'now' | 'assignedOn' | 'pastDeadline'>,
  deadline: Deadline | undefined,
  { calendar }: Pick<TaskContext, 'calendar'>,
): AssignmentDays | Rejection<TaskRejection> {
  const today = dateIn(now, calendar.timeZone);
  const on = assignedOn ?? today;
  if (on > today) return reject('assigned-in-the-future', { assignedOn: on, today }, '/assignedOn');
  if (!hasPassed(deadline, today)) return { assignedOn: on };
  if (pastDeadline === true) return { assignedOn: on, pastDeadline };
  return reject('deadline-in-the-past', { legalEnd: deadline?.legalEnd ?? '', today }, '/deadline');
}

/** Rule 2.3: it runs to 24:00, and one on a day off has rolled on before it is compared. Without an end none passes. */
export const hasPassed = (deadline: Pick<Deadline, 'legalEnd'> | undefined, today: CivilDate): boolean =>
  deadline?.legalEnd !== undefined && deadline.legalEnd < today;

function contentOf(
  command: TaskOrder<'DraftTask' | 'AssignTask'>,
  { calendar, directory }: TaskContext,
): (TaskContent & { readonly task: TaskId }) | Rejection<TaskRejection> {
  const { programme, code, title, assigningUnit, leadUnit, coordinatingUnits, relatedUnitsText } = command;
  const refused = refusedUnits({ leadUnit, coordinatingUnits }, directory);
  if (refused !== undefined) return refused;
  const deadline = command.deadline === undefined ? undefined : resolveDeadline(command.deadline, calendar);
  if (deadline !== undefined && isRejection(deadline)) return deadline;
  return {
    task: command.task,
    programme,
    title,
    assigningUnit,
    coordinatingUnits,
    isRestricted: command.isRestricted,
    ...defined({ code, leadUnit, relatedUnitsText, deadline }),
    ...defined({ deliverable: command.deliverable, mandate: command.mandate, provenance: command.provenance }),
  };
}

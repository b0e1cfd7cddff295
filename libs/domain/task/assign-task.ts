import { type Deadline, resolveDeadline } from '../calendar/deadline.js';
import { dateIn } from '../calendar/zone.js';
import { type Directory, unitOf } from '../directory/directory.js';
import { policyRefOf } from '../follow-up/policy.js';
import type { TaskId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import { isRejection, type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import type { TaskContext, TaskDecision, TaskOrder, TaskRejection } from './task.commands.js';
import type { TaskContent } from './task.events.js';
import type { Task } from './task.js';
import { isAssignable } from './task.obstacles.js';

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
  const today = dateIn(command.now, context.calendar.timeZone);
  const assignedOn = command.assignedOn ?? today;
  if (assignedOn > today) return reject('assigned-in-the-future', { assignedOn, today }, '/assignedOn');
  const content = contentOf(command, context);
  if (isRejection(content)) return content;
  const isPast = hasPassed(content.deadline, today);
  if (isPast && command.pastDeadline !== true) return inThePast(content.deadline, today);
  const said = isPast ? ({ pastDeadline: true } as const) : {};
  const data = { ...content, leadUnit: command.leadUnit, assignedOn, ...said, policy: policyRefOf(context.policy) };
  return [{ type: 'TaskAssigned', data }];
}

/** Rule 2.3: it runs to 24:00, and one on a day off has rolled on before it is compared. Without an end none passes. */
export const hasPassed = (deadline: Pick<Deadline, 'legalEnd'> | undefined, today: CivilDate): boolean =>
  deadline?.legalEnd !== undefined && deadline.legalEnd < today;

export const inThePast = (deadline: Deadline | undefined, today: CivilDate): Rejection<TaskRejection> =>
  reject('deadline-in-the-past', { legalEnd: deadline?.legalEnd ?? '', today }, '/deadline');

/** Each is one that there is, and whoever leads does not also coordinate. */
export function refusedUnits(
  { leadUnit, coordinatingUnits }: Pick<TaskContent, 'leadUnit' | 'coordinatingUnits'>,
  directory: Directory,
): Rejection<'unit-not-found' | 'lead-also-coordinates'> | undefined {
  const named = [
    { unit: leadUnit, pointer: '/leadUnit' },
    ...coordinatingUnits.map((unit, index) => ({ unit, pointer: `/coordinatingUnits/${index}` })),
  ];
  for (const { unit, pointer } of named) {
    if (unit !== undefined && unitOf(directory, unit) === undefined) return reject('unit-not-found', { unit }, pointer);
  }
  return leadUnit !== undefined && coordinatingUnits.includes(leadUnit)
    ? reject('lead-also-coordinates', { unit: leadUnit }, '/coordinatingUnits')
    : undefined;
}

function contentOf(
  command: TaskOrder<'DraftTask' | 'AssignTask'>,
  { calendar, directory }: TaskContext,
): (TaskContent & { readonly task: TaskId }) | Rejection<TaskRejection> {
  const { programme, code, title, assigningUnit, leadUnit, coordinatingUnits, relatedUnitsText } = command;
  const refused = refusedUnits({ coordinatingUnits, ...defined({ leadUnit }) }, directory);
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

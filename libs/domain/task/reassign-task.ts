import { resolveDeadline } from '../calendar/deadline.js';
import { policyRefOf } from '../follow-up/policy.js';
import type { UnitId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import { isRejection, reject } from '../kernel/rejection.js';
import { daysOf } from './assign-task.js';
import type { TaskContext, TaskDecision, TaskOrder } from './task.commands.js';
import type { Reassignment, TaskContent } from './task.events.js';
import { nextEpoch, type Task } from './task.js';
import { obstacleToWork } from './task.obstacles.js';
import { refusedUnits } from './task-units.js';

/** Only what is with its giver is given again: what a unit works on is not taken away from it by this. */
export const isReassignable = ({ progress }: Task): boolean => progress === 'declined';

/** Those that were, where none are named; one that now leads coordinates no more. */
export const coordinatingAnew = (
  said: { readonly leadUnit: UnitId; readonly coordinatingUnits?: readonly UnitId[] },
  before: Pick<TaskContent, 'coordinatingUnits'>,
): readonly UnitId[] => said.coordinatingUnits ?? before.coordinatingUnits.filter((unit) => unit !== said.leadUnit);

/** What is not said stays as it was. */
export function reassign(command: TaskOrder<'ReassignTask'>, task: Task, context: TaskContext): TaskDecision {
  const { content } = task;
  if (content === undefined || !isReassignable(task)) return obstacleToWork(task) ?? reject('task-with-its-unit');
  const { leadUnit, document, by } = command;
  const coordinatingUnits = coordinatingAnew(command, content);
  const refused = refusedUnits({ leadUnit, coordinatingUnits }, context.directory);
  if (refused !== undefined) return refused;
  const deadline =
    command.deadline === undefined ? content.deadline : resolveDeadline(command.deadline, context.calendar);
  if (deadline !== undefined && isRejection(deadline)) return deadline;
  const days = daysOf(command, deadline, context);
  if (isRejection(days)) return days;
  const data: Reassignment = {
    ...{ leadUnit, coordinatingUnits, by, epoch: nextEpoch(task), policy: policyRefOf(context.policy), ...days },
    ...defined({ deadline, document }),
  };
  return [{ type: 'TaskReassigned', data }];
}

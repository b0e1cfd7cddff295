import type { BlockerFacts } from '#domain/blocker/blocker.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { TaskRejection } from '#domain/task/task.decide.js';
import type { TaskRow } from '../tables.js';

type About = Pick<
  BlockerFacts,
  'task' | 'taskCode' | 'programme' | 'unit' | 'assigningUnit' | 'handler' | 'isRestricted'
>;

/** What a blocker says of the task that it holds up; its lead unit raises it. A task that is done is held up no more. */
export function blockerAbout(task: TaskRow | undefined): About | Rejection<TaskRejection> {
  if (task?.state.content === undefined) return reject('task-not-found');
  const { progress, content, handler } = task.state;
  const { leadUnit, assigningUnit, programme, code, isRestricted } = content;
  if (progress === 'draft' || leadUnit === undefined) return reject('task-not-assigned');
  if (progress === 'completed') return reject('task-completed');
  if (progress === 'declined') return reject('task-declined');
  if (progress === 'cancelled') return reject('task-cancelled');
  return {
    task: task.id,
    ...(code === undefined ? {} : { taskCode: code }),
    programme,
    unit: leadUnit,
    assigningUnit,
    ...(handler === undefined ? {} : { handler }),
    isRestricted,
  };
}

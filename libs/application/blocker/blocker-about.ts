import type { BlockerFacts } from '#domain/blocker/blocker.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { TaskRejection } from '#domain/task/task.decide.js';
import { obstacleToWork } from '#domain/task/task.obstacles.js';
import type { TaskRow } from '../tables.js';

type About = Pick<
  BlockerFacts,
  'task' | 'taskCode' | 'programme' | 'unit' | 'assigningUnit' | 'handler' | 'isRestricted'
>;

/** What a blocker says of the task that it holds up; its lead unit raises it. A task that is done is held up no more. */
export function blockerAbout(task: TaskRow | undefined): About | Rejection<TaskRejection> {
  if (task?.state.content === undefined) return reject('task-not-found');
  const obstacle = obstacleToWork(task.state);
  if (obstacle !== undefined) return obstacle;
  const { content, handler } = task.state;
  const { leadUnit, assigningUnit, programme, code, isRestricted } = content;
  if (leadUnit === undefined) return reject('task-not-assigned');
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

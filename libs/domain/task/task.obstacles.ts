import { type Rejection, reject } from '../kernel/rejection.js';
import type { Task } from './task.js';

export type ObstacleToWork =
  | 'task-not-found'
  | 'task-not-assigned'
  | 'task-completed'
  | 'task-declined'
  | 'task-cancelled';

/** What stands in the way of any work on a task; undefined while its lead unit has it to do. */
export function obstacleToWork(task: Task): Rejection<ObstacleToWork> | undefined {
  if (task.progress === 'none') return reject('task-not-found');
  if (task.progress === 'draft') return reject('task-not-assigned');
  if (task.progress === 'declined') return reject('task-declined');
  if (task.progress === 'cancelled') return reject('task-cancelled');
  return task.progress === 'completed' ? reject('task-completed') : undefined;
}

/** A second result waits until the first is decided on. */
export const obstacleToResult = (task: Task): Rejection<ObstacleToWork | 'result-awaiting-confirmation'> | undefined =>
  obstacleToWork(task) ?? (task.progress === 'resultSubmitted' ? reject('result-awaiting-confirmation') : undefined);

export const obstacleToDecision = (task: Task): Rejection<'no-result-to-decide'> | undefined =>
  task.progress === 'resultSubmitted' && task.result !== undefined ? undefined : reject('no-result-to-decide');

/** What its lead unit was released from may be cancelled all the same. */
export const obstacleToCancellation = (task: Task): Rejection<ObstacleToWork> | undefined =>
  task.progress === 'declined' ? undefined : obstacleToWork(task);

export const isAssignable = ({ progress }: Task): boolean => progress === 'none' || progress === 'draft';

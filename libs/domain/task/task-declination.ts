import type { PersonId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { ByPerson } from './task.context.js';
import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';
import { type ObstacleToWork, obstacleToResult, obstacleToWork } from './task.obstacles.js';
import {
  isForOther,
  isSameDecision,
  nextRequestNumber,
  obstacleToAsking,
  pendingDeclination,
} from './task-requests.js';

/** The lead unit asks to be released; the unit that gave the task decides. Asking holds nothing. */
export type DeclinationCommand =
  | (ByPerson & { readonly type: 'RequestDeclination'; readonly request: string; readonly reason: string })
  | (ByPerson & {
      readonly type: 'DecideDeclination';
      readonly granted: boolean;
      readonly reason: string;
      readonly document?: string;
    });

export type DeclinationRefusal =
  | ObstacleToWork
  | 'result-awaiting-confirmation'
  | 'request-pending'
  | 'no-request-to-decide'
  | 'request-decided'
  | 'request-your-own';

type Order<Type extends DeclinationCommand['type']> = Extract<DeclinationCommand, { type: Type }>;
type Decision = readonly TaskEvent[] | Rejection<DeclinationRefusal>;

export const decideDeclination = (command: DeclinationCommand, task: Task): Decision =>
  command.type === 'RequestDeclination' ? requestDeclination(command, task) : decideOnDeclination(command, task);

/** What stands in the way of asking; undefined where a request would be taken. A result that was handed in comes first. */
export function obstacleToDeclination(
  task: Task,
): Rejection<ObstacleToWork | 'result-awaiting-confirmation' | 'request-pending'> | undefined {
  return obstacleToResult(task) ?? obstacleToAsking(task);
}

function requestDeclination({ request, reason, by }: Order<'RequestDeclination'>, task: Task): Decision {
  if (task.declinations.some((known) => known.request === request)) return [];
  const number = nextRequestNumber(task);
  return obstacleToDeclination(task) ?? [{ type: 'DeclinationRequested', data: { request, number, reason, by } }];
}

function decideOnDeclination(command: Order<'DecideDeclination'>, task: Task): Decision {
  const last = task.declinations.at(-1);
  if (last?.decision !== undefined && isSameDecision(last.decision, command)) return [];
  const obstacle = obstacleToWork(task);
  if (obstacle !== undefined) return obstacle;
  const pending = pendingDeclination(task);
  if (pending === undefined) return reject(last === undefined ? 'no-request-to-decide' : 'request-decided');
  const { granted, reason, document, by } = command;
  if (pending.by === by) return reject('request-your-own');
  const { request, number } = pending;
  const data = { request, number, reason, by, ...defined({ document }) };
  if (!granted) return [{ type: 'DeclinationRefused', data }];
  return obstacleToResult(task) ?? [{ type: 'TaskDeclined', data }];
}

export const mayDecideDeclination = (task: Task, person: PersonId): boolean =>
  obstacleToWork(task) === undefined && isForOther(pendingDeclination(task), person);

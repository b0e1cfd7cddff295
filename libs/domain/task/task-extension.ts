import { type Deadline, type DeadlineInput, type DeadlineRejection, resolveDeadline } from '../calendar/deadline.js';
import { dateIn } from '../calendar/zone.js';
import type { PersonId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import { isRejection, type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import type { ByPerson, TaskContext } from './task.context.js';
import type { TaskEvent } from './task.events.js';
import { nextEpoch, type Task } from './task.js';
import { type ObstacleToWork, obstacleToWork } from './task.obstacles.js';
import { isForOther, isSameDecision, nextRequestNumber, obstacleToAsking, pendingExtension } from './task-requests.js';

/** The lead unit asks for a later deadline; the unit that gave the task decides. Asking holds nothing. */
export type ExtensionCommand =
  | (ByPerson & {
      readonly type: 'RequestExtension';
      readonly request: string;
      readonly deadline: DeadlineInput;
      readonly reason: string;
    })
  | (ByPerson & {
      readonly type: 'DecideExtension';
      readonly request: string;
      readonly granted: boolean;
      readonly reason: string;
      readonly document?: string;
    });

export type ExtensionRefusal =
  | DeadlineRejection
  | ObstacleToWork
  | 'nothing-to-extend'
  | 'request-pending'
  | 'new-deadline-without-end'
  | 'new-deadline-not-later'
  | 'new-deadline-in-the-past'
  | 'request-not-found'
  | 'request-decided'
  | 'request-your-own'
  | 'extension-overtaken';

type Order<Type extends ExtensionCommand['type']> = Extract<ExtensionCommand, { type: Type }>;
type Decision = readonly TaskEvent[] | Rejection<ExtensionRefusal>;

export const decideExtension = (command: ExtensionCommand, task: Task, context: TaskContext): Decision =>
  command.type === 'RequestExtension'
    ? requestExtension(command, task, context)
    : decideOnExtension(command, task, context);

/** What stands in the way of any request; undefined where one with a good deadline would be taken. */
export function obstacleToExtension(
  task: Task,
): Rejection<ObstacleToWork | 'nothing-to-extend' | 'request-pending'> | undefined {
  const obstacle = obstacleToWork(task);
  if (obstacle !== undefined) return obstacle;
  if (task.content?.deadline?.legalEnd === undefined) return reject('nothing-to-extend');
  return obstacleToAsking(task);
}

function requestExtension(
  { request, deadline: asked, reason, by, now }: Order<'RequestExtension'>,
  task: Task,
  { calendar }: TaskContext,
): Decision {
  if (task.extensions.some((known) => known.request === request)) return [];
  const obstacle = obstacleToExtension(task);
  if (obstacle !== undefined) return obstacle;
  const deadline = resolveDeadline(asked, calendar);
  if (isRejection(deadline)) return deadline;
  const today = dateIn(now, calendar.timeZone);
  const refused = notLater(deadline, task.content?.deadline?.legalEnd, today);
  if (refused !== undefined) return refused;
  const number = nextRequestNumber(task);
  return [{ type: 'ExtensionRequested', data: { request, number, deadline, reason, by } }];
}

/** A deadline that moves ends after today, and after the present end; what has no end any more, none is later than. */
function notLater(
  { legalEnd }: Deadline,
  present: CivilDate | undefined,
  today: CivilDate,
): Rejection<'new-deadline-without-end' | 'new-deadline-in-the-past' | 'new-deadline-not-later'> | undefined {
  if (legalEnd === undefined) return reject('new-deadline-without-end', {}, '/deadline');
  if (legalEnd <= today) return reject('new-deadline-in-the-past', { legalEnd, today }, '/deadline');
  if (present !== undefined && legalEnd > present) return undefined;
  return reject('new-deadline-not-later', { legalEnd, ...defined({ present }) }, '/deadline');
}

function decideOnExtension(command: Order<'DecideExtension'>, task: Task, { calendar }: TaskContext): Decision {
  const obstacle = obstacleToWork(task);
  if (obstacle !== undefined) return obstacle;
  const { request, granted, reason, document, by, now } = command;
  const asked = task.extensions.find((known) => known.request === request);
  if (asked === undefined) return reject('request-not-found');
  if (asked.decision !== undefined) return isSameDecision(asked.decision, command) ? [] : reject('request-decided');
  if (asked.by === by) return reject('request-your-own');
  const decided = { request, number: asked.number, reason, by, ...defined({ document }) };
  if (!granted) return [{ type: 'ExtensionRefused', data: decided }];
  const { deadline } = asked;
  // While it waited its day may have come, or the deadline may have been moved in another way.
  const today = dateIn(now, calendar.timeZone);
  if (notLater(deadline, task.content?.deadline?.legalEnd, today) !== undefined) {
    return reject('extension-overtaken', defined({ legalEnd: deadline.legalEnd }));
  }
  return [{ type: 'ExtensionGranted', data: { ...decided, deadline, epoch: nextEpoch(task) } }];
}

export const mayDecideExtension = (task: Task, person: PersonId): boolean =>
  obstacleToWork(task) === undefined && isForOther(pendingExtension(task), person);

import { dateIn, endOfDay } from '../calendar/zone.js';
import { defined } from '../kernel/plain.js';
import { reject } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import type { TaskContext, TaskDecision, TaskOrder } from './task.commands.js';
import type { ResultDocument } from './task.events.js';
import { nextEpoch, type Task } from './task.js';
import { obstacleToResult } from './task.obstacles.js';
import { implicitAcceptance } from './task-work.js';

export function submitResult(command: TaskOrder<'SubmitResult'>, task: Task, { calendar }: TaskContext): TaskDecision {
  const { type: _, now, ...result } = command;
  if (task.result?.result === result.result) return [];
  const obstacle = obstacleToResult(task);
  if (obstacle !== undefined) return obstacle;
  const submittedOn = dateIn(now, calendar.timeZone);
  if (isDatedAfter(result.document, submittedOn)) {
    return reject('document-dated-in-the-future', { today: submittedOn }, '/document/date');
  }
  return [...implicitAcceptance(task, result.by), { type: 'ResultSubmitted', data: { ...result, submittedOn } }];
}

/** *On time* is judged at the date of the result's document where the confirmer accepts it, else at its submission. */
export function confirmResult(command: TaskOrder<'ConfirmResult'>, task: Task): TaskDecision {
  const { result } = task;
  if (task.progress === 'completed' && isSameConfirmation(command, task)) return [];
  if (task.progress !== 'resultSubmitted' || result === undefined) return reject('no-result-to-decide');
  const completedOn = command.completedOn ?? result.document?.date ?? result.submittedOn;
  if (completedOn > result.submittedOn) {
    return reject('completed-after-submission', { completedOn, submittedOn: result.submittedOn }, '/completedOn');
  }
  if (task.assignedOn !== undefined && completedOn < task.assignedOn) {
    return reject('completed-before-assignment', { completedOn, assignedOn: task.assignedOn }, '/completedOn');
  }
  const data = { result: result.result, completedOn, by: command.by, ...defined({ note: command.note }) };
  return [{ type: 'ResultConfirmed', data }];
}

export function returnResult(
  { reason, by, now }: TaskOrder<'ReturnResult'>,
  task: Task,
  { calendar }: TaskContext,
): TaskDecision {
  const last = task.returns.at(-1);
  if (task.progress === 'returned' && last?.reason === reason && last.by === by) return [];
  if (task.progress !== 'resultSubmitted' || task.result === undefined) return reject('no-result-to-decide');
  const legalEnd = task.content?.deadline?.legalEnd;
  const hasEnded = legalEnd !== undefined && now >= endOfDay(legalEnd, calendar.timeZone);
  const returned = { result: task.result.result, reason, by };
  if (!hasEnded) return [{ type: 'ResultReturned', data: { ...returned, epoch: null, pastEnd: 0 } }];
  const epoch = nextEpoch(task);
  const pastEnd = task.returnsPastEnd + 1;
  const restartsOn = dateIn(now, calendar.timeZone);
  return [{ type: 'ResultReturned', data: { ...returned, restartsOn, epoch, pastEnd } }];
}

const isDatedAfter = (document: ResultDocument | undefined, day: CivilDate): boolean =>
  document?.date !== undefined && document.date > day;

/** It adds no word and no day to what was confirmed. */
const isSameConfirmation = ({ completedOn, note }: TaskOrder<'ConfirmResult'>, task: Task): boolean =>
  (completedOn === undefined || completedOn === task.completedOn) &&
  (note === undefined || note === task.confirmationNote);

import { addDays, mondayOf } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dateIn } from '../calendar/zone.js';
import type { UnitId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { ByPerson, TaskContext } from './task.context.js';
import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';
import { type ObstacleToWork, obstacleToResult, obstacleToWork } from './task.obstacles.js';
import type { KnownUrge } from './urges.js';

/** The giver's office urges the lead unit on, and is to be answered by a day. It holds nothing and goes to no leader. */
export type UrgeCommand =
  | (ByPerson & {
      readonly type: 'UrgeTask';
      readonly urge: string;
      readonly text: string;
      /** The last day on which an answer is in time. */
      readonly answerBy: CivilDate;
      readonly reason?: string;
      /** For which the person urges. */
      readonly unit: UnitId;
    })
  | (ByPerson & { readonly type: 'AnswerUrge'; readonly number: number; readonly text: string });

export type UrgeRefusal =
  | ObstacleToWork
  | 'result-awaiting-confirmation'
  | 'urged-enough-this-week'
  | 'answer-by-not-after-today'
  | 'answer-by-too-far'
  | 'urge-not-found'
  | 'urge-answered'
  | 'urge-over';

type Order<Type extends UrgeCommand['type']> = Extract<UrgeCommand, { type: Type }>;
type Decision = readonly TaskEvent[] | Rejection<UrgeRefusal>;

/** Of one task, from Monday to Sunday, whichever units urge. */
export const URGES_A_WEEK = 2;
/** Calendar days: whoever waits longer for an answer does not urge. */
const ANSWER_WITHIN_DAYS_MAX = 90;

export const decideUrge = (command: UrgeCommand, task: Task, context: TaskContext): Decision =>
  command.type === 'UrgeTask' ? giveUrge(command, task, context) : answer(command, task);

function giveUrge(
  { urge, text, answerBy, reason, unit, by, now }: Order<'UrgeTask'>,
  task: Task,
  { calendar }: TaskContext,
): Decision {
  if (task.urges.some((known) => known.urge === urge)) return [];
  const obstacle = obstacleToAnswerBy(answerBy, now, calendar) ?? obstacleToUrge(task, now, calendar);
  if (obstacle !== undefined) return obstacle;
  const number = task.urges.length + 1;
  const issuedOn = dateIn(now, calendar.timeZone);
  return [{ type: 'UrgeIssued', data: { urge, number, text, answerBy, issuedOn, by, unit, ...defined({ reason }) } }];
}

/** What stands in the way of any urge of this task now. */
export function obstacleToUrge(
  task: Task,
  now: Instant,
  { timeZone }: Pick<WorkingCalendar, 'timeZone'>,
): Rejection<ObstacleToWork | 'result-awaiting-confirmation' | 'urged-enough-this-week'> | undefined {
  const obstacle = obstacleToResult(task);
  if (obstacle !== undefined) return obstacle;
  const monday = mondayOf(dateIn(now, timeZone));
  const thisWeek = task.urges.filter(({ issuedOn }) => mondayOf(issuedOn) === monday).length;
  return thisWeek < URGES_A_WEEK
    ? undefined
    : reject('urged-enough-this-week', { times: URGES_A_WEEK, from: addDays(monday, 7) });
}

/** A day on which nobody can answer any more, or that is no urging. */
export function obstacleToAnswerBy(
  answerBy: CivilDate,
  now: Instant,
  { timeZone }: Pick<WorkingCalendar, 'timeZone'>,
): Rejection<'answer-by-not-after-today' | 'answer-by-too-far'> | undefined {
  const today = dateIn(now, timeZone);
  if (answerBy <= today) return reject('answer-by-not-after-today', { answerBy, today }, '/answerBy');
  const last = addDays(today, ANSWER_WITHIN_DAYS_MAX);
  return answerBy > last ? reject('answer-by-too-far', { answerBy, last }, '/answerBy') : undefined;
}

function answer({ number, text, by }: Order<'AnswerUrge'>, task: Task): Decision {
  const known = task.urges.find((one) => one.number === number);
  const obstacle = obstacleToWork(task);
  if (obstacle !== undefined) return obstacle;
  if (known === undefined) return reject('urge-not-found', { number });
  if (known.answer !== undefined) return reject('urge-answered', { number });
  if (!isWaiting(known)) return reject('urge-over', { number });
  return [{ type: 'UrgeAnswered', data: { number, text, by } }];
}

/** Neither answered nor overtaken. */
export const isWaiting = ({ answer: given, isOver }: KnownUrge): boolean => given === undefined && !isOver;

/** Urges that wait for an answer, oldest first. */
export const waitingUrges = (task: Task): readonly KnownUrge[] =>
  obstacleToWork(task) === undefined ? task.urges.filter(isWaiting) : [];

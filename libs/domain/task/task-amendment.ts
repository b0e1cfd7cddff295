import { type Deadline, type DeadlineInput, type DeadlineRejection, resolveDeadline } from '../calendar/deadline.js';
import { dateIn } from '../calendar/zone.js';
import type { UnitId } from '../kernel/names.js';
import { defined, isSame } from '../kernel/plain.js';
import { isRejection, type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import type { ByPerson, TaskContext } from './task.context.js';
import type { AmendedContent, Amendment, TaskContent, TaskEvent } from './task.events.js';
import { nextEpoch, type Task } from './task.js';
import { type ObstacleToWork, obstacleToWork } from './task.obstacles.js';
import { refusedCoordination } from './task-units.js';

/** The unit that gave a task words it anew, or mends what was typed wrongly. Its lead unit stays. */
export type AmendmentCommand = ByPerson &
  Pick<Amendment, 'kind' | 'reason' | 'document'> & {
    readonly type: 'AmendTask';
    /** Whole new values; what is not named stays. */
    readonly changes: Omit<AmendedContent, 'deadline'> & { readonly deadline?: DeadlineInput };
  };

export type AmendmentRefusal =
  | DeadlineRejection
  | ObstacleToWork
  | 'amendment-without-changes'
  | 'amendment-changes-nothing'
  | 'unit-not-found'
  | 'unit-closed'
  | 'lead-also-coordinates'
  | 'new-deadline-in-the-past';

export function amendTask(
  command: AmendmentCommand,
  task: Task,
  context: TaskContext,
): readonly TaskEvent[] | Rejection<AmendmentRefusal> {
  const obstacle = obstacleToWork(task);
  if (obstacle !== undefined) return obstacle;
  const { content } = task;
  const asked = resolved(command, context);
  if (isRejection(asked)) return asked;
  if (Object.keys(asked).length === 0) return reject('amendment-without-changes', {}, '/changes');
  const coordinatingUnits = asked.coordinatingUnits ?? [];
  const refused = refusedCoordination(
    { leadUnit: content?.leadUnit, coordinatingUnits },
    context.directory,
    '/changes',
  );
  if (refused !== undefined) return refused;
  const changes = whatChanges(asked, content);
  if (Object.keys(changes).length === 0) {
    return isSaidAlready(task, command) ? [] : reject('amendment-changes-nothing', {}, '/changes');
  }
  const [present, next] = [content?.deadline?.legalEnd, changes.deadline?.legalEnd];
  const moves = changes.deadline !== undefined && next !== present;
  const today = dateIn(command.now, context.calendar.timeZone);
  if (moves && next !== undefined && next <= today) return tooEarly(next, today);
  const { kind, reason, document, by } = command;
  const number = task.amendments.length + 1;
  const data = { number, kind, changes, reason, by, ...defined({ document }) };
  return [{ type: 'TaskAmended', data: moves ? { ...data, epoch: nextEpoch(task) } : data }];
}

/** It may end before the present end, also be taken away; a day that is over, or runs out tonight, binds nobody. */
const tooEarly = (legalEnd: CivilDate, today: CivilDate): Rejection<'new-deadline-in-the-past'> =>
  reject('new-deadline-in-the-past', { legalEnd, today }, '/changes/deadline');

function resolved(
  { changes: { deadline: asked, ...changes } }: AmendmentCommand,
  { calendar }: TaskContext,
): AmendedContent | Rejection<DeadlineRejection> {
  if (asked === undefined) return changes;
  const deadline = resolveDeadline(asked, calendar);
  if (!isRejection(deadline)) return { ...changes, deadline };
  return reject(deadline.rejected, deadline.because, `/changes${deadline.pointer ?? '/deadline'}`);
}

/** What is as it was said is left out: the event says what changed and nothing else. */
function whatChanges(asked: AmendedContent, content: TaskContent | undefined): AmendedContent {
  const { title, deliverable, coordinatingUnits, mandate, deadline } = asked;
  return {
    ...(title === undefined || isSame(title, content?.title) ? {} : { title }),
    ...(deliverable === undefined || deliverable === content?.deliverable ? {} : { deliverable }),
    ...(coordinatingUnits === undefined || areSameUnits(coordinatingUnits, content?.coordinatingUnits)
      ? {}
      : { coordinatingUnits }),
    ...(mandate === undefined || isSame(mandate, content?.mandate) ? {} : { mandate }),
    ...(deadline === undefined || isSameDeadline(deadline, content?.deadline) ? {} : { deadline }),
  };
}

/** In whatever order. */
const areSameUnits = (a: readonly UnitId[], b: readonly UnitId[] = []): boolean => isSame(a.toSorted(), b.toSorted());

/** The same words for the same days, whichever version of the calendar was asked. */
function isSameDeadline(a: Deadline, b: Deadline | undefined): boolean {
  if (b === undefined) return false;
  const { calendarVersion: _, setBy: __, ...said } = a;
  const { calendarVersion: ___, setBy: ____, ...known } = b;
  return isSame(said, known);
}

/** By the same person in the same words, as their last act on what the task says. */
function isSaidAlready({ amendments }: Task, { kind, reason, document, by }: AmendmentCommand): boolean {
  const last = amendments.at(-1);
  return last?.kind === kind && last.reason === reason && last.document === document && last.by === by;
}

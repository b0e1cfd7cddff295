import type { Work, WorkItem } from '#contracts/me.js';
import { dateIn } from '#domain/calendar/zone.js';
import { type Instant, instant, isoOf } from '#domain/kernel/time.js';
import type { Bare } from '../engine/reading/named.js';
import { answered, type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import { workingDaysLeftOf } from '../task/task-card.js';
import { blockersToDecide } from './work-blockers.js';
import { tasksThatMayBeTheirs } from './work-candidates.js';
import { directivesToComplete, escalationsToDecide } from './work-directing.js';
import { dutiesToSend } from './work-duties.js';
import { failedMailToSee } from './work-failed-mail.js';
import { dutiesToInspect } from './work-inspection.js';
import { missedDirectives } from './work-missed.js';
import { tasksToDo } from './work-tasks.js';
import type { Todo } from './work-todo.js';
import { missingSecretariats, unreachedUnits } from './work-unreached.js';
import { urgesToAnswer } from './work-urges.js';

/**
 * What the reader has to do now, and why. Whose turn it is follows from the same roles that the escalation policies tell, so a
 * person's list and a person's notices never disagree.
 */
export function workOf(scope: ReadScope): Bare<Work> {
  const tasks = tasksThatMayBeTheirs(scope);
  const toDirect = escalationsToDecide(scope);
  const todos = [
    ...tasksToDo(scope, tasks),
    ...urgesToAnswer(scope, tasks),
    ...dutiesToSend(scope),
    ...dutiesToInspect(scope),
    ...blockersToDecide(scope),
    ...toDirect,
    ...directivesToComplete(scope),
    ...missedDirectives(scope, toDirect),
    ...failedMailToSee(scope),
    ...unreachedUnits(scope),
    ...missingSecretariats(scope),
  ];
  return { items: todos.toSorted(compareDue).map((todo) => workItem(scope, todo)), ...answered(scope) };
}

/** What ran out first comes first, so what is overdue leads; what does not press comes last. */
const compareDue = (a: Todo, b: Todo): number =>
  (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER);

function workItem(scope: ReadScope, { dueAt, ...todo }: Todo): WorkItem {
  return {
    ...todo,
    dueAt: dueAt === undefined ? null : isoOf(dueAt),
    isOverdue: dueAt !== undefined && dueAt <= scope.moment,
    workingDaysLeft: daysLeft(scope, todo.about, dueAt),
  };
}

/** Midnight ends the day before it. */
function daysLeft(scope: ReadScope, { kind, id }: WorkItem['about'], dueAt: Instant | undefined): number | null {
  if (dueAt === undefined || kind === 'programme' || kind === 'unit') return null;
  const programme = scope.context.programmeOf({ kind, id });
  return workingDaysLeftOf(scope, programme, dateIn(instant(dueAt - 1), zoneOf(scope, programme)));
}

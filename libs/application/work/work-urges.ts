import type { WorkReason } from '#contracts/me.js';
import type { Role } from '#domain/directory/recipients.js';
import { audienceOf } from '#domain/task/task.decide.js';
import { waitingUrges } from '#domain/task/task-urge.js';
import type { KnownUrge } from '#domain/task/urges.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { maySeeTask } from '../engine/reading/visibility.js';
import type { TaskRow } from '../tables.js';
import { workAbout } from './work-about.js';
import { taskInWork } from './work-tasks.js';
import { endOf, isMeant, type Todo } from './work-todo.js';

/** Urges of these tasks that wait for an answer: the lead unit's to give, and after their day the giver's to see to as well. */
export const urgesToAnswer = (scope: ReadScope, tasks: readonly TaskRow[]): readonly Todo[] =>
  tasks
    .filter(({ isOpen }) => isOpen === 1)
    .flatMap((row) => waitingUrges(row.state).flatMap((urge) => todoOf(scope, row, urge) ?? []));

function todoOf(scope: ReadScope, row: TaskRow, urge: KnownUrge): Todo | undefined {
  const { id, state, programme } = row;
  const audience = audienceOf(state);
  const dueAt = endOf(scope, programme, urge.answerBy);
  if (audience === undefined) return undefined;
  const isPast = dueAt !== undefined && dueAt <= scope.moment;
  const turn = turnsOf(isPast).find(({ roles }) => isMeant(scope, audience, roles));
  if (turn === undefined) return undefined;
  const { number, text, answerBy } = urge;
  const actions = actionsOf(scope, 'task', row);
  return {
    why: turn.why,
    dueAt,
    about: workAbout(scope, 'task', id),
    actions,
    task: taskInWork(scope, row, actions),
    urge: { number, text: maySeeTask(scope, id) ? text : null, answerBy },
  };
}

interface Turn {
  readonly why: WorkReason;
  readonly roles: readonly Role[];
}

const turnsOf = (isPast: boolean): readonly Turn[] => [
  { why: 'answerUrge', roles: ['handler', 'focalPoint'] },
  ...(isPast ? [{ why: 'urgeUnanswered', roles: ['secretariat'] } as const] : []),
];

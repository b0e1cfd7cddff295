import { nextBlockerDue } from '#domain/blocker/blocker.decide.js';
import { type Blocker, blockerAudience } from '#domain/blocker/blocker.js';
import type { Instant } from '#domain/kernel/time.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { maySeeBlocker } from '../engine/reading/visibility.js';
import { workAbout } from './work-about.js';
import { ownUnits } from './work-candidates.js';
import { isMeant, type Todo } from './work-todo.js';

/** Blockers that lie with the head of the unit, to resolve, to return or to escalate; due when silence takes them up. */
export function blockersToDecide(scope: ReadScope): readonly Todo[] {
  return scope.rows
    .find('blockers', { unit: { in: ownUnits(scope).own }, isOpen: 1 }, { at: scope.at })
    .filter(({ state }) => state.levels.at(-1)?.level === 'head' && isMeant(scope, blockerAudience(state), ['head']))
    .map((row) => {
      const { id, state } = row;
      const blocker = { id, code: state.taskCode ?? null, title: titleFor(scope, id, state) };
      const actions = actionsOf(scope, 'blocker', row);
      const about = workAbout(scope, 'blocker', id);
      return { why: 'decideBlocker', dueAt: climbsAt(scope, state), about, actions, blocker };
    });
}

/** When the clock would take it a level higher. */
export function climbsAt({ context }: ReadScope, blocker: Blocker): Instant | undefined {
  const calendar = context.knownCalendarOf(blocker.programme);
  if (calendar === undefined || blocker.followUp === undefined) return undefined;
  const time = { calendar, outages: context.outages };
  return nextBlockerDue(blocker, context.policy(blocker.followUp.policy), time);
}

const titleFor = (scope: ReadScope, id: string, { title, taskCode, task }: Blocker): string =>
  maySeeBlocker(scope, id) ? title : (taskCode ?? task);

import { addDays } from '#domain/calendar/civil-date.js';
import { postsOf } from '#domain/directory/directory.js';
import type { Duty } from '#domain/duty/duty.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { workAbout } from './work-about.js';
import { endOf, type Todo } from './work-todo.js';

/** A quarter after it lapsed a report is history: the period keeps it, a list of things to do does not. */
const FRESH_DAYS = 92;

/** Reports that were never sent and have just lapsed: what those who inspect the ministry ask about first. */
export function dutiesToInspect(scope: ReadScope): readonly Todo[] {
  const { context, reader, rows, at } = scope;
  const inspects = postsOf(context.directory, reader.person).filter(({ post }) => post.kind === 'auditor');
  if (inspects.length === 0) return [];
  return rows
    .find('duties', { isOpen: 0 }, { at })
    .filter(({ state }) => state.status === 'lapsed' && inspects.some(({ unit }) => unit === state.keptBy))
    .filter(({ state }) => isFresh(scope, state))
    .map((row) => {
      const { id, code, period, unit } = row;
      const actions = actionsOf(scope, 'duty', row);
      const about = workAbout(scope, 'duty', id);
      return { why: 'inspect', dueAt: undefined, about, actions, duty: { id, code, period, unit } };
    });
}

function isFresh(scope: ReadScope, { programme, days }: Duty): boolean {
  const staleAt = days && endOf(scope, programme, addDays(days.lapsesOn, FRESH_DAYS));
  return staleAt !== undefined && scope.moment < staleAt;
}

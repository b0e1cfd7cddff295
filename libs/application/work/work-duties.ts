import { dutyAudience } from '#domain/duty/duty.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { workAbout } from './work-about.js';
import { ownUnits } from './work-candidates.js';
import { endOf, isMeant, type Todo } from './work-todo.js';

/** Reports that the reader's unit owes: its focal point sends them, its head answers for them. */
export function dutiesToSend(scope: ReadScope): readonly Todo[] {
  return scope.rows
    .find('duties', { unit: { in: ownUnits(scope).own }, isOpen: 1 }, { at: scope.at })
    .filter(({ state }) => isMeant(scope, dutyAudience(state), ['handler', 'head']))
    .map((row) => {
      const { id, code, period, unit, state } = row;
      const actions = actionsOf(scope, 'duty', row);
      const [about, duty] = [workAbout(scope, 'duty', id), { id, code, period, unit }];
      return { why: 'sendReport', dueAt: endOf(scope, state.programme, state.days?.owedOn), about, actions, duty };
    });
}

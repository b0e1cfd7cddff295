import { dutyAudience } from '#domain/duty/duty.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { workAbout } from './work-about.js';
import { endOf, isMeant, type Todo } from './work-todo.js';

/** Reports that the reader's unit owes: its focal point sends them, its head answers for them. */
export function dutiesToSend(scope: ReadScope): readonly Todo[] {
  return scope.rows
    .find('duties', { isOpen: 1 }, { at: scope.at })
    .filter(({ state }) => isMeant(scope, dutyAudience(state), ['handler', 'head']))
    .map(({ id, code, period, unit, state }) => ({
      why: 'sendReport',
      dueAt: endOf(scope, state.days?.owedOn),
      about: workAbout(scope, 'duty', id),
      duty: { id, code, period, unit },
    }));
}

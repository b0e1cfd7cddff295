import type { EscalationDetail } from '#contracts/escalation.js';
import { addresseeShown, isDirectiveMissed } from '../directive/directive.query.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { maySeeDirective } from '../engine/reading/visibility.js';
import type { EscalationRow } from '../tables.js';

/** What its level directed last, and what came of that. Until the directive has a stream of its own it is not there. */
export function givenDirectiveOf(scope: ReadScope, { directive: id }: EscalationRow): EscalationDetail['given'] {
  const state = id === null ? undefined : scope.rows.get('directives', id, scope.at)?.state;
  if (id === null || state === undefined || state.status === 'none') return null;
  const { direction, status, answers, return: returned } = state;
  const isShown = maySeeDirective(scope, id);
  return {
    ...{ id, status, isMissed: isDirectiveMissed(scope, state) },
    addressee: addresseeShown(scope, direction?.addressee),
    due: direction?.due ?? null,
    text: (isShown ? direction?.text : undefined) ?? null,
    lastAnswer: (isShown ? answers.at(-1)?.text : undefined) ?? null,
    returnReason: (isShown ? returned?.reason : undefined) ?? null,
  };
}

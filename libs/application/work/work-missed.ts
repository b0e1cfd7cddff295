import { directiveAudience, issuedAt } from '#domain/directive/directive.js';
import { resolveRole } from '#domain/directory/recipients.js';
import { isDirectiveMissed } from '../directive/directive.query.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { DirectiveRow } from '../tables.js';
import { ownPlaces, ownUnits } from './work-candidates.js';
import { directiveTodo } from './work-directing.js';
import { isMeant, type Todo } from './work-todo.js';

/**
 * A directive that was missed is with whoever holds the post that gave it; while nobody does, with the secretariat that
 * gave the work, to find somebody. Until it is done or returned, or another is given on the same thing.
 */
export function missedDirectives(scope: ReadScope, others: readonly Todo[]): readonly Todo[] {
  // Of which post nobody holds, no index says: whoever may have to fill it looks at all of them.
  const issuer = ownUnits(scope).secretariatOf.length > 0 ? {} : { issuer: { in: ownPlaces(scope) } };
  return scope.rows
    .find('directives', { ...issuer, isOpen: 1 }, { at: scope.at })
    .filter((row) => isDirectiveMissed(scope, row.state) && !isFollowed(scope, row))
    .flatMap((row) => todoOf(scope, row, others) ?? []);
}

function todoOf(scope: ReadScope, row: DirectiveRow, others: readonly Todo[]): Todo | undefined {
  const { about } = row.state;
  const audience = directiveAudience(row.state, scope.context.subjectOf(about));
  if (audience === undefined) return undefined;
  if (resolveRole(scope.context.directory, audience, 'issuer').length === 0) {
    return isMeant(scope, audience, ['secretariat']) ? directiveTodo(scope, row, 'fillPost') : undefined;
  }
  // Whoever has it before them as a leader directs again there.
  const isDirectedThere = others.some(({ why, escalation }) => why === 'direct' && escalation?.about === about.id);
  return isMeant(scope, audience, ['issuer']) && !isDirectedThere
    ? directiveTodo(scope, row, 'followDirective')
    : undefined;
}

function isFollowed({ rows, at }: ReadScope, { about, state }: DirectiveRow): boolean {
  return rows
    .find('directives', { about }, { at })
    .some((other) => other.state.about.kind === state.about.kind && issuedAt(other.state) > issuedAt(state));
}

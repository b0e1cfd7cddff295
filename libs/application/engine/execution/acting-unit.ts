import { type Directory, postsOf } from '#domain/directory/directory.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.js';
import type { RightsRejection } from '#texts/door/door-codes.js';
import type { DecisionContext } from '../decision-context.js';
import type { CommandDefinition } from '../definition/command-definition.js';
import type { Asker } from '../definition/right.js';
import type { CommandEnvelope } from './command-envelope.js';
import type { StreamHistory } from './stream-history.js';

/** For which unit a person acts: the one they name, else the only one in which they hold a post. */
export function actingUnit(
  directory: Directory,
  person: PersonId,
  named: UnitId | undefined,
): { readonly unit: UnitId } | Rejection<RightsRejection> {
  const [only, ...others] = new Set(postsOf(directory, person).map(({ unit }) => unit));
  if (named !== undefined) {
    return [only, ...others].includes(named) ? { unit: named } : reject('not-your-unit', { unit: named }, '/unit');
  }
  if (only === undefined) return reject('not-your-unit');
  if (others.length > 0) return reject('acting-unit-required', { units: [only, ...others].join(', ') }, '/unit');
  return { unit: only };
}

/** Whoever acts, for the unit that they name or their only one; whoever holds no post acts for none. */
export function askerOf(
  directory: Directory,
  { person, unit: named }: { readonly person: PersonId; readonly unit?: UnitId },
): Asker | Rejection<RightsRejection> {
  if (named === undefined && postsOf(directory, person).length === 0) return { person, unit: undefined, directory };
  const acting = actingUnit(directory, person, named);
  return isRejection(acting) ? acting : { person, unit: acting.unit, directory };
}

/**
 * The envelope with the unit for which its person acts, or why they may not. What does not exist is refused by its
 * decider, which says so.
 */
export function authorise(
  envelope: CommandEnvelope,
  definition: CommandDefinition,
  { revision, state }: StreamHistory,
  context: DecisionContext,
): CommandEnvelope | Rejection {
  const { actor, command } = envelope;
  if (actor.kind === 'system') return envelope;
  const asker = askerOf(context.directory, actor);
  if (isRejection(asker)) return asker;
  const isThere = revision >= 0 || definition.creates;
  const refused = isThere ? definition.refusal(asker, command, state, context) : undefined;
  if (refused !== undefined) return refused;
  const { unit } = asker;
  return unit === undefined ? envelope : { ...envelope, actor: { ...actor, unit } };
}

import { commandDefinitions } from '../../command-definitions.js';
import type { DecisionContext } from '../decision-context.js';
import type { CommandDefinition, ThingKind, Things } from '../definition/command-definition.js';
import type { Asker } from '../definition/right.js';
import { DependsOnQuarantined } from '../quarantined-streams.js';
import type { ReadScope } from './read-scope.js';

/**
 * Names of the commands that the reader may give about this thing now: right and precondition both hold, for some valid
 * body. A reader with posts in several units is offered what any of these units may; the command then says which one.
 * Nothing can be done in the past, nor to what stands still.
 */
export function actionsOf<Kind extends ThingKind>(
  scope: ReadScope,
  kind: Kind,
  { stream, state }: { readonly stream: string; readonly state: Things[Kind] },
): readonly string[] {
  const { deciding } = scope;
  if (deciding === undefined || deciding.quarantined.has(stream)) return [];
  return offeredOn(kind)
    .filter((definition) => isOffered(definition, scope, state, deciding))
    .map(({ name }) => name);
}

/** Sorted once: a work list asks for every item. */
const byKind = new Map<ThingKind, readonly CommandDefinition[]>();

function offeredOn(kind: ThingKind): readonly CommandDefinition[] {
  const known = byKind.get(kind) ?? Object.values(commandDefinitions).filter(({ offeredOn: on }) => on === kind);
  byKind.set(kind, known);
  return known;
}

function isOffered(
  definition: CommandDefinition,
  { reader, moment }: ReadScope,
  thing: object,
  context: DecisionContext,
): boolean {
  try {
    // A unit or a policy that stands still is shown as it last was, but decides nothing.
    return askersOf(reader, context).some((asker) => definition.isOffered(asker, thing, context, moment));
  } catch (error) {
    if (error instanceof DependsOnQuarantined) return false;
    throw error;
  }
}

/** The reader for each unit in which they hold a post, as commands know them. */
function askersOf({ person, units }: ReadScope['reader'], { directory }: DecisionContext): readonly Asker[] {
  if (units.size === 0) return [{ person, unit: undefined, directory }];
  return [...units].map((unit) => ({ person, unit, directory }));
}

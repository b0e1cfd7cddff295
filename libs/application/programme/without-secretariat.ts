import { heldPosts } from '#domain/directory/directory.js';
import type { UnitId } from '#domain/kernel/names.js';
import type { DecisionContext } from '../engine/decision-context.js';
import type { ReadModels } from '../ports/read-models.js';

/**
 * Units that keep a programme and have nobody as their secretariat: whatever reaches nobody there stands on no secretariat's
 * list (3.2). That is a matter of the organisation, and no case.
 */
export function unitsWithoutSecretariat(
  rows: Pick<ReadModels, 'find'>,
  { at, directory }: Pick<DecisionContext, 'at' | 'directory'>,
): readonly UnitId[] {
  const keepers = new Set(rows.find('programmes', {}, { at }).map(({ state }) => state.keptBy));
  return [...keepers].filter((unit) => heldPosts(directory, unit, ['secretariat']).length === 0);
}

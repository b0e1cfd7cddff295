import type { UnitId } from '#domain/kernel/names.js';
import type { ReadScope } from '../engine/reading/read-scope.js';

/** The unit and all below it. Ends also where a damaged past runs in a circle. */
export function unitsUnder({ rows, at }: Pick<ReadScope, 'rows' | 'at'>, unit: UnitId): readonly UnitId[] {
  const found = new Set([unit]);
  for (const parent of found) {
    for (const { unit: child } of rows.find('placements', { parent }, { at })) found.add(child);
  }
  return [...found];
}

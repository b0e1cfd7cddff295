import type { UnitId } from '#domain/kernel/names.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';

/** Rows as of one position. */
export interface RowsAt {
  readonly rows: Pick<ReadModels, 'get' | 'find'>;
  readonly at: Position;
}

/** The unit and all below it. Ends also where a damaged past runs in a circle. */
export function unitsUnder({ rows, at }: RowsAt, unit: UnitId): readonly UnitId[] {
  const found = new Set([unit]);
  for (const parent of found) {
    for (const { unit: child } of rows.find('placements', { parent }, { at })) found.add(child);
  }
  return [...found];
}

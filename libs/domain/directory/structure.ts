import type { Recorded } from '../kernel/decider.js';
import type { UnitId } from '../kernel/names.js';
import { own } from '../kernel/plain.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** Who is under whom. A unit without a parent is a root or not placed yet. */
export interface Structure {
  readonly parents: Readonly<Record<UnitId, UnitId>>;
}

export type StructureEvent = {
  readonly type: 'UnitPlaced';
  readonly data: { readonly unit: UnitId; readonly parent: UnitId };
};

export const structureEventVersions = {
  UnitPlaced: [],
} as const satisfies EventVersions<StructureEvent>;

export const initialStructure: Structure = { parents: {} };

export function evolveStructure(structure: Structure, { data }: Recorded<StructureEvent>): Structure {
  return { parents: { ...structure.parents, [data.unit]: data.parent } };
}

/** The units above, nearest first. Ends also where a damaged past runs in a circle. */
export function unitsAbove({ parents }: Structure, unit: UnitId): readonly UnitId[] {
  const above = new Set<UnitId>();
  for (let up = own(parents, unit); up !== undefined && !above.has(up); up = own(parents, up)) above.add(up);
  return [...above];
}

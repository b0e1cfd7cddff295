import type { Decider } from '../kernel/decider.js';
import type { UnitId } from '../kernel/names.js';
import { own } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import { evolveStructure, initialStructure, type Structure, type StructureEvent, unitsAbove } from './structure.js';

/** Places a unit, or moves it with all that is under it. */
export type StructureCommand = {
  readonly type: 'PlaceUnit';
  readonly now: Instant;
  readonly unit: UnitId;
  readonly parent: UnitId;
};

export type StructureRejection = 'unit-above-itself';

export const structureDecider: Decider<StructureCommand, StructureEvent, Structure, void, StructureRejection> = {
  initial: initialStructure,
  evolve: evolveStructure,
  decide,
};

function decide(
  { unit, parent }: StructureCommand,
  structure: Structure,
): readonly StructureEvent[] | Rejection<StructureRejection> {
  if (own(structure.parents, unit) === parent) return [];
  if (unit === parent || unitsAbove(structure, parent).includes(unit)) {
    return reject('unit-above-itself', { unit, parent }, '/parent');
  }
  return [{ type: 'UnitPlaced', data: { unit, parent } }];
}

import type { Decider } from '../kernel/decider.js';
import type { PersonId, UnitId } from '../kernel/names.js';
import { own } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import { refusedClosed } from './closure.decide.js';
import { type Directory, unitOf } from './directory.js';
import { evolveStructure, initialStructure, type Structure, type StructureEvent, unitsAbove } from './structure.js';

/** Places a unit, or moves it with all that is under it. */
export type StructureCommand = {
  readonly type: 'PlaceUnit';
  readonly now: Instant;
  /** Absent where the system founds the structure: it places what it has just established. */
  readonly by?: PersonId;
  readonly unit: UnitId;
  readonly parent: UnitId;
};

/** What is looked at where a person places a unit. */
export interface StructureContext {
  readonly directory: Directory;
}

export type StructureRejection = 'unit-above-itself' | 'unit-not-found' | 'unit-closed';

type Refusal = Rejection<StructureRejection>;

export const structureDecider: Decider<
  StructureCommand,
  StructureEvent,
  Structure,
  StructureContext,
  StructureRejection
> = {
  initial: initialStructure,
  evolve: evolveStructure,
  decide,
};

function decide(
  { by, unit, parent }: StructureCommand,
  structure: Structure,
  context: StructureContext,
): readonly StructureEvent[] | Refusal {
  if (own(structure.parents, unit) === parent) return [];
  const refused =
    by === undefined ? undefined : (refusedUnit(unit, '', context) ?? refusedUnit(parent, '/parent', context));
  if (refused !== undefined) return refused;
  if (unit === parent || unitsAbove(structure, parent).includes(unit)) {
    return reject('unit-above-itself', { unit, parent }, '/parent');
  }
  return [{ type: 'UnitPlaced', data: { unit, parent } }];
}

function refusedUnit(unit: UnitId, pointer: string, { directory }: StructureContext): Refusal | undefined {
  const known = unitOf(directory, unit);
  // The one in the path stands nowhere in the body.
  const at = pointer === '' ? undefined : pointer;
  if (known === undefined) return reject('unit-not-found', { unit }, at);
  return known.closed === undefined ? undefined : refusedClosed(known, at);
}

import { refusedClosed } from '../directory/closure.decide.js';
import { type Directory, unitOf } from '../directory/directory.js';
import type { UnitId } from '../kernel/names.js';
import { type Rejection, reject } from '../kernel/rejection.js';

interface NamedUnits {
  /** Undefined while nobody is to lead it. */
  readonly leadUnit: UnitId | undefined;
  readonly coordinatingUnits: readonly UnitId[];
}

type UnitRefusal = Rejection<'unit-not-found' | 'unit-closed' | 'lead-also-coordinates'>;

/** Each is one that there is and that is not closed, and whoever leads does not also coordinate. */
export function refusedUnits(
  { leadUnit, coordinatingUnits }: NamedUnits,
  directory: Directory,
): UnitRefusal | undefined {
  const refused = leadUnit === undefined ? undefined : refusedUnit(leadUnit, directory, '/leadUnit');
  return refused ?? refusedCoordination({ leadUnit, coordinatingUnits }, directory);
}

/** Beside a lead unit that is given; `under` is where in the body they stand. */
export function refusedCoordination(
  { leadUnit, coordinatingUnits }: NamedUnits,
  directory: Directory,
  under = '',
): UnitRefusal | undefined {
  for (const [place, unit] of coordinatingUnits.entries()) {
    const pointer = `${under}/coordinatingUnits/${place}`;
    const refused = refusedUnit(unit, directory, pointer);
    if (refused !== undefined) return refused;
    if (unit === leadUnit) return reject('lead-also-coordinates', { unit }, pointer);
  }
  return undefined;
}

function refusedUnit(unit: UnitId, directory: Directory, pointer: string): UnitRefusal | undefined {
  const known = unitOf(directory, unit);
  if (known === undefined) return reject('unit-not-found', { unit }, pointer);
  return known.closed === undefined ? undefined : refusedClosed(known, pointer);
}

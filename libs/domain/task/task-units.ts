import { type Directory, unitOf } from '../directory/directory.js';
import type { UnitId } from '../kernel/names.js';
import { type Rejection, reject } from '../kernel/rejection.js';

interface NamedUnits {
  /** Undefined while nobody is to lead it. */
  readonly leadUnit: UnitId | undefined;
  readonly coordinatingUnits: readonly UnitId[];
}

type UnitRefusal = Rejection<'unit-not-found' | 'lead-also-coordinates'>;

/** Each is one that there is, and whoever leads does not also coordinate. */
export function refusedUnits(
  { leadUnit, coordinatingUnits }: NamedUnits,
  directory: Directory,
): UnitRefusal | undefined {
  if (leadUnit !== undefined && unitOf(directory, leadUnit) === undefined) {
    return reject('unit-not-found', { unit: leadUnit }, '/leadUnit');
  }
  return refusedCoordination({ leadUnit, coordinatingUnits }, directory);
}

/** Beside a lead unit that is given; `under` is where in the body they stand. */
export function refusedCoordination(
  { leadUnit, coordinatingUnits }: NamedUnits,
  directory: Directory,
  under = '',
): UnitRefusal | undefined {
  for (const [place, unit] of coordinatingUnits.entries()) {
    const pointer = `${under}/coordinatingUnits/${place}`;
    if (unitOf(directory, unit) === undefined) return reject('unit-not-found', { unit }, pointer);
    if (unit === leadUnit) return reject('lead-also-coordinates', { unit }, pointer);
  }
  return undefined;
}

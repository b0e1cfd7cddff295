import { type Rejection, reject } from '../kernel/rejection.js';
import type { UnitContext, UnitDecision, UnitOrder, UnitRefusal } from './unit.commands.js';
import type { Unit } from './unit.js';
import { refusedDay } from './unit-dates.js';

export function close({ on, reason }: UnitOrder<'CloseUnit'>, unit: Unit, context: UnitContext): UnitDecision {
  const { closed, foundedOn } = unit;
  if (closed !== undefined) {
    const isSaid = closed.reason === reason && (on === undefined || on === closed.on);
    return isSaid ? [] : refusedClosed(unit);
  }
  const { today } = context;
  const day = on ?? today;
  const refused = refusedDay(day, { today, foundedOn }, '/on') ?? obstacleToClosing(unit, context);
  return refused ?? [{ type: 'UnitClosed', data: { on: day, reason } }];
}

/** What is still with the unit would be with nobody. */
export function obstacleToClosing(
  { id: unit, posts }: Unit,
  { openUnitsUnder, hasOpenWork }: Pick<UnitContext, 'openUnitsUnder' | 'hasOpenWork'>,
): UnitRefusal | undefined {
  const held = Object.values(posts).flatMap(({ id, holder }) => (holder === undefined ? [] : id));
  if (held.length > 0) return reject('unit-still-held', { unit, posts: held.join(', ') });
  if (openUnitsUnder.length > 0) return reject('unit-over-others', { unit, units: openUnitsUnder.join(', ') });
  return hasOpenWork ? reject('unit-with-open-work', { unit }) : undefined;
}

/** A unit that was closed takes nothing new, whatever it is. */
export const refusedClosed = (
  { id: unit, closed }: Pick<Unit, 'id' | 'closed'>,
  pointer?: string,
): Rejection<'unit-closed'> => reject('unit-closed', { unit, on: closed?.on ?? '' }, pointer);

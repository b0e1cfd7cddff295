import { startOfDay } from '#domain/calendar/zone.js';
import type { CivilDate, Instant } from '#domain/kernel/time.js';
import { type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import type { TaskRow } from '../tables.js';

/**
 * Open at any instant of the quarter, or completed or cancelled in it. A result dated in the old quarter and confirmed in the new
 * one left its task open meanwhile, so it counts in both.
 */
export function isInQuarter(
  scope: ReadScope,
  { id, programme, state }: TaskRow,
  { start, end }: { readonly start: CivilDate; readonly end: CivilDate },
): boolean {
  const { assignedOn, completedOn, cancellation } = state;
  const endedOn = completedOn ?? cancellation?.cancelledOn;
  if (assignedOn === undefined || assignedOn > end) return false;
  const startsAt = startOfDay(start, zoneOf(scope, programme));
  return endedOn === undefined || endedOn >= start || wasOpenAt(scope, id, startsAt);
}

function wasOpenAt({ rows, at }: ReadScope, task: string, instant: Instant): boolean {
  const then = rows.positionAt(instant);
  return then < at && rows.get('tasks', task, then)?.isOpen === 1;
}

import { startOfDay } from '#domain/calendar/zone.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { TaskRow } from '../tables.js';

/**
 * Open at any instant of the quarter, or completed in it. A result dated in the old quarter and confirmed in the new
 * one left its task open meanwhile, so it counts in both.
 */
export function isInQuarter(
  scope: ReadScope,
  { id, state }: TaskRow,
  { start, end }: { readonly start: CivilDate; readonly end: CivilDate },
): boolean {
  const { assignedOn, completedOn } = state;
  if (assignedOn === undefined || assignedOn > end) return false;
  return completedOn === undefined || completedOn >= start || wasOpenAt(scope, id, start);
}

function wasOpenAt({ rows, at, timeZone }: ReadScope, task: string, day: CivilDate): boolean {
  const then = rows.positionAt(startOfDay(day, timeZone));
  return then < at && rows.get('tasks', task, then)?.isOpen === 1;
}

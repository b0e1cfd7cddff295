import { startOfDay } from '#domain/calendar/zone.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import type { TaskOutlineRow } from '../tables.js';
import { wasOpenAt } from './task-outline.js';

/**
 * Open at any instant of the quarter, or completed or cancelled in it. A result dated in the old quarter and confirmed in the new
 * one left its task open meanwhile, so it counts in both.
 */
export function isInQuarter(
  scope: ReadScope,
  row: TaskOutlineRow,
  { start, end }: { readonly start: CivilDate; readonly end: CivilDate },
): boolean {
  const { assignedOn, endedOn } = row;
  if (assignedOn === null || assignedOn > end) return false;
  return endedOn === null || endedOn >= start || wasOpenAt(row, startOfDay(start, zoneOf(scope, row.programme)));
}

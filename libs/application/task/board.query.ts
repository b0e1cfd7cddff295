import type { Board, BoardCard } from '#contracts/board.js';
import type { WireProgress } from '#contracts/task-card.js';
import { parsePeriod, periodOf, quarterDates } from '#domain/calendar/period.js';
import { dateIn } from '#domain/calendar/zone.js';
import { unitOf } from '#domain/directory/directory.js';
import type { PeriodId, TaskId, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { onTimePercent } from '#domain/task/on-time.js';
import { nothingCounted } from '#domain/task/timeliness.js';
import { unitsUnder } from '../directory/units-under.js';
import type { Bare } from '../engine/reading/named.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import type { TaskUnitRow } from '../tables.js';
import { compareUrgency } from '../work/urgency.js';
import { isInQuarter } from './in-quarter.js';
import { cardOf } from './task-card.js';

export interface BoardAsked {
  readonly unit: UnitId;
  /** A calendar quarter; by default the one of the moment that is read. */
  readonly period?: PeriodId;
  /** With the units under it, or without. */
  readonly scope?: 'own' | 'subtree';
}

const columnKeys: readonly WireProgress[] = [
  'assigned',
  'accepted',
  'inProgress',
  'resultSubmitted',
  'returned',
  'completed',
];

/** A unit's tasks in a quarter. Counts are of what it leads and sum to its led cards; what nobody is asked to do stands outside. */
export function boardOf(
  scope: ReadScope,
  { unit, period: asked, scope: extent = 'own' }: BoardAsked,
): Bare<Board> | Rejection<'not-found' | 'period-unknown'> {
  const units = extent === 'own' ? [unit] : unitsUnder(scope, unit);
  const parts = partsRead(scope, units);
  if (parts === undefined || unitOf(scope.context.directory, unit) === undefined) return reject('not-found', { unit });
  const period = asked ?? periodOf(dateIn(scope.moment, scope.timeZone));
  if (parsePeriod(period) === undefined) return reject('period-unknown', { period });
  const quarter = quarterDates(period);
  const columns = new Map<string, BoardCard[]>(columnKeys.map((key) => [key, []]));
  const counts = nothingCounted();
  const outside = { draft: 0, declined: 0, cancelled: 0 };
  for (const [task, role] of parts.tasks) {
    const outline = scope.rows.get('taskOutlines', task, scope.at);
    if (outline === undefined) continue;
    const { progress } = outline;
    if (progress === 'draft' && role === 'lead') outside.draft += 1;
    if (!isInQuarter(scope, outline, quarter)) continue;
    if (progress === 'cancelled' || progress === 'declined') {
      if (role === 'lead') outside[progress] += 1;
      continue;
    }
    const row = scope.rows.get('tasks', task, scope.at);
    const { leadUnit } = outline;
    // What nobody leads was given to nobody yet.
    if (row === undefined || leadUnit === null) continue;
    const card = { ...cardOf(scope, row), leadUnit, role };
    columns.get(row.progress)?.push(card);
    if (role === 'lead') counts[card.timeliness] += 1;
  }
  return {
    unit,
    period,
    counts,
    onTimePercent: onTimePercent(counts) ?? null,
    outside,
    isPartial: parts.isPartial,
    columns: columnKeys.map((key) => ({ key, cards: (columns.get(key) ?? []).toSorted(compareUrgency) })),
    ...answered(scope),
  };
}

/**
 * All that the units have a part in, where the reader may read all that they lead; else what the reader's own units gave them,
 * and no board where that is nothing: whether there is more cannot be told from it.
 */
function partsRead(scope: ReadScope, units: readonly UnitId[]) {
  const { sight, rows, at } = scope;
  const tasks = partsOf(scope, units);
  if (units.every((each) => sight.covers(each, 'lead'))) return { tasks, isPartial: false };
  const given = [...tasks].filter(([task]) => {
    const content = rows.get('tasks', task, at)?.state.content;
    return content !== undefined && sight.covers(content.assigningUnit, 'assigning');
  });
  return given.length === 0 ? undefined : { tasks: new Map(given), isPartial: true };
}

/** Each task once: what one of the units leads is led, whoever else has a part in it. */
function partsOf({ rows, at }: ReadScope, units: readonly UnitId[]): ReadonlyMap<TaskId, TaskUnitRow['role']> {
  const parts = new Map<TaskId, TaskUnitRow['role']>();
  for (const { task, role } of rows.find('taskUnits', { unit: { in: units } }, { at })) {
    if (role === 'lead' || !parts.has(task)) parts.set(task, role);
  }
  return parts;
}

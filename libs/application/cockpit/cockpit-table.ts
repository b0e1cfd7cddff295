import type { CockpitCell, CockpitUnit } from '#contracts/cockpit.js';
import { quarterDates } from '#domain/calendar/period.js';
import type { PeriodId, UnitId } from '#domain/kernel/names.js';
import { onTimePercent } from '#domain/task/on-time.js';
import { nothingCounted, type Timeliness } from '#domain/task/timeliness.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { TaskOutlineRow } from '../tables.js';
import { isInQuarter } from '../task/in-quarter.js';
import { isNear, timelinessFrom } from '../task/task-card.js';

interface Counted {
  readonly counts: Record<Timeliness, number>;
  nearDue: number;
}

/** What has to be looked into first. */
const WORST_FIRST: readonly Timeliness[] = [
  'overdue',
  'completedLate',
  'withinDeadline',
  'noDeadline',
  'completedNoDeadline',
  'completedOnTime',
];

/** A task that lies in none of these is on no board, and counts nowhere. */
const NOT_COUNTED = ['draft', 'declined', 'cancelled'];

export interface Table {
  readonly units: readonly CockpitUnit[];
  readonly total: readonly CockpitCell[];
}

/**
 * Units by quarters, counted as boards count. Each task is read once, by the unit that leads it; `quarters` has one more at its
 * beginning than is shown, to compare with.
 */
export function tableOf(scope: ReadScope, units: readonly UnitId[], quarters: readonly PeriodId[]): Table {
  const dated = quarters.map((quarter) => quarterDates(quarter));
  const byUnit = new Map<UnitId, readonly Counted[]>();
  const total = quarters.map(nothing);
  const judged = judgesIn(scope);
  for (const row of scope.rows.find('taskOutlines', { leadUnit: { in: units } }, { at: scope.at })) {
    if (row.leadUnit === null || NOT_COUNTED.includes(row.progress)) continue;
    const within = dated.map((dates) => isInQuarter(scope, row, dates));
    if (!within.includes(true)) continue;
    const counted = byUnit.get(row.leadUnit) ?? quarters.map(nothing);
    byUnit.set(row.leadUnit, counted);
    const { timeliness, near } = judged(row);
    for (const [place, isIn] of within.entries()) {
      if (isIn) for (const one of [counted[place], total[place]]) add(one, timeliness, near);
    }
  }
  return {
    units: [...byUnit]
      .map(([unit, counted]) => ({ unit, cells: cellsOf(quarters, counted) }))
      .toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
    total: cellsOf(quarters, total),
  };
}

interface Judged {
  readonly timeliness: Timeliness;
  readonly near: boolean;
}

/** Of ten thousand tasks most share their dates with many others: each is judged once. */
function judgesIn(scope: ReadScope): (row: TaskOutlineRow) => Judged {
  const known = new Map<string, Judged>();
  return ({ programme, timeliness: facts }) => {
    const { progress, legalEnd, completedOn, submittedOn } = facts;
    const key = `${programme} ${progress} ${legalEnd} ${completedOn} ${submittedOn}`;
    const judged = known.get(key) ?? {
      timeliness: timelinessFrom(scope, programme, facts),
      near: isNear(scope, programme, facts),
    };
    known.set(key, judged);
    return judged;
  };
}

const nothing = (): Counted => ({ counts: nothingCounted(), nearDue: 0 });

function add(counted: Counted | undefined, timeliness: Timeliness, isNearDue: boolean): void {
  if (counted === undefined) return;
  counted.counts[timeliness] += 1;
  if (isNearDue) counted.nearDue += 1;
}

const cellsOf = (quarters: readonly PeriodId[], counted: readonly Counted[]): readonly CockpitCell[] =>
  quarters.flatMap((period, place) => {
    const [now, before] = [counted[place], counted[place - 1]];
    return now === undefined || before === undefined ? [] : [cellOf(period, now, before)];
  });

function cellOf(period: PeriodId, { counts, nearDue }: Counted, before: Counted): CockpitCell {
  const [percent, then] = [onTimePercent(counts), onTimePercent(before.counts)];
  return {
    ...{ period, counts, nearDue },
    worst: WORST_FIRST.find((each) => counts[each] > 0) ?? null,
    onTimePercent: percent ?? null,
    change: {
      // Both have one decimal: so has what lies between them.
      onTimePercent: percent === undefined || then === undefined ? null : Math.round((percent - then) * 10) / 10,
      overdue: counts.overdue - before.counts.overdue,
    },
  };
}

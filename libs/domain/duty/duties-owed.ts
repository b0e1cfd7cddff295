import type { PolicyRef } from '../follow-up/policy.js';
import type { PeriodId, ProgrammeId, UnitId } from '../kernel/names.js';
import type { CivilDate } from '../kernel/time.js';
import type { Programme } from '../programme/programme.js';

/** A duty that should stand: a unit's report for an open period. */
export interface OwedDuty {
  readonly programme: ProgrammeId;
  readonly period: PeriodId;
  readonly unit: UnitId;
  readonly keptBy: UnitId;
  readonly opensOn: CivilDate;
  readonly cutOff: CivilDate;
  readonly owedOn: CivilDate;
  readonly lapsesOn: CivilDate;
  readonly policy: PolicyRef;
}

/**
 * Each unit that leads an open task, other than the ministry that keeps the programme, owes a report for each period
 * that is open. The engine and the plan ask the same function. `policy` is what a clock that starts now is pinned to.
 */
export function dutiesOwed(
  { id, keptBy, periods }: Programme,
  leadUnits: ReadonlySet<UnitId>,
  policy: PolicyRef,
): readonly OwedDuty[] {
  return Object.entries(periods).flatMap(([period, { state, opensOn, cutOff, owedOn, lapsesOn }]) =>
    state === 'open'
      ? [...leadUnits]
          .filter((unit) => unit !== keptBy)
          .map((unit) => ({ programme: id, period, unit, keptBy, opensOn, cutOff, owedOn, lapsesOn, policy }))
      : [],
  );
}

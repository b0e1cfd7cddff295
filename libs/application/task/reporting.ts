import type { WireReporting } from '#contracts/reporting.js';
import { periodOf } from '#domain/calendar/period.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { PeriodId } from '#domain/kernel/names.js';
import { own } from '#domain/kernel/plain.js';
import { owesExplanation } from '#domain/task/task-work.js';
import { type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import type { DutyRow, TaskRow } from '../tables.js';

/** What the next report of progress begins with, for whoever is offered to give one. */
export function reportingOf(scope: ReadScope, row: TaskRow, actions: readonly string[]): WireReporting | null {
  if (!actions.includes('ReportProgress')) return null;
  const { moment } = scope;
  const { programme, state } = row;
  const timeZone = zoneOf(scope, programme);
  const open = dutiesOfLead(scope, row);
  const periods = open.map((duty) => duty.period);
  const lacking = periods.filter((each) => !isReported(row, each));
  const period = periodToReport(scope, row, lacking);
  return {
    period,
    periods: [...new Set([...lacking, period])].toSorted(),
    last: lastOf(row),
    owesExplanation: owesExplanation(state, moment, timeZone),
    awaitsUnitReport: periods.includes(period) && isReported(row, period),
  };
}

/** One that said no percentage left the one before it as it was. */
function lastOf({ state: { reports } }: TaskRow): WireReporting['last'] {
  const last = reports.at(-1);
  if (last === undefined) return null;
  const percent = reports.findLast((report) => report.percent !== undefined)?.percent ?? null;
  return { period: last.period, percent, narrative: last.narrative };
}

/** The quarter of today, unless the programme has not opened it, or another one alone still lacks its report. */
function periodToReport(scope: ReadScope, row: TaskRow, lacking: readonly PeriodId[]): PeriodId {
  const today = periodOf(dateIn(scope.moment, zoneOf(scope, row.programme)));
  const opened = scope.context.periods(row.programme);
  if (own(opened, today) !== undefined && (lacking.includes(today) || lacking.length === 0)) return today;
  return lacking.toSorted()[0] ?? Object.keys(opened).toSorted().at(-1) ?? today;
}

/** Reports that the unit that leads it owes of its programme. */
export function dutiesOfLead({ rows, at }: ReadScope, { programme, leadUnit }: TaskRow): readonly DutyRow[] {
  if (leadUnit === null) return [];
  return rows.find('duties', { unit: leadUnit, isOpen: 1 }, { at }).filter((duty) => duty.programme === programme);
}

const isReported = ({ state }: TaskRow, period: PeriodId): boolean =>
  state.reports.some((report) => report.period === period);

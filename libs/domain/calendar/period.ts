import { invariant } from '../kernel/invariant.js';
import type { PeriodId } from '../kernel/names.js';
import type { CivilDate } from '../kernel/time.js';
import { addDays, civilDate, isPlannableYear, lastDayOfMonth, partsOf } from './civil-date.js';
import { addWorkingDays, type WorkingCalendar } from './working-calendar.js';

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

const WINDOW_OPENS_ON_DAY = 15;
const CUT_OFF_DAY = 14;
const WORKING_DAYS_AFTER_CUT_OFF = 1;

/** `2020-Q2`, in a year that a plan may name; anything else is undefined. */
export function parsePeriod(text: string): Quarter | undefined {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(text) ?? [];
  return year !== undefined && isPlannableYear(Number(year))
    ? { year: Number(year), quarter: Number(quarter) }
    : undefined;
}

/** The calendar quarter that holds the date. */
export function periodOf(date: CivilDate): PeriodId {
  const { year, month } = partsOf(date);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** First and last day of the calendar quarter. */
export function quarterDates(period: PeriodId): { readonly start: CivilDate; readonly end: CivilDate } {
  const { year, quarter } = known(period);
  return { start: civilDate(year, quarter * 3 - 2, 1), end: lastDayOfMonth(year, quarter * 3) };
}

export const nextPeriod = (period: PeriodId): PeriodId => periodOf(addDays(quarterDates(period).end, 1));
export const previousPeriod = (period: PeriodId): PeriodId => periodOf(addDays(quarterDates(period).start, -1));

/**
 * When a quarter is reported on: data from the 15th of the month before it to 24:00 on the 14th of its last month (the
 * regime of Decree 09/2019/NĐ-CP as provinces apply it). The cut-off stays on a day off; the report is owed one working
 * day after it. So a task due on the last day of a quarter is not yet due in that quarter's report.
 */
export function reportingWindow(
  period: PeriodId,
  calendar: WorkingCalendar,
): { readonly opensOn: CivilDate; readonly cutOff: CivilDate; readonly owedOn: CivilDate } {
  const { year, quarter } = known(period);
  const monthBefore = partsOf(addDays(quarterDates(period).start, -1));
  const cutOff = civilDate(year, quarter * 3, CUT_OFF_DAY);
  return {
    opensOn: civilDate(monthBefore.year, monthBefore.month, WINDOW_OPENS_ON_DAY),
    cutOff,
    owedOn: addWorkingDays(calendar, cutOff, WORKING_DAYS_AFTER_CUT_OFF),
  };
}

/** The reporting period whose window holds the date: from the 15th on, a day belongs to the month after its own. */
export function periodOfWindow(date: CivilDate): PeriodId {
  const { year, month, day } = partsOf(date);
  return periodOf(day < WINDOW_OPENS_ON_DAY ? date : addDays(lastDayOfMonth(year, month), 1));
}

function known(period: PeriodId): Quarter {
  const quarter = parsePeriod(period);
  invariant(quarter, `${period} is a period that parsePeriod let through`);
  return quarter;
}

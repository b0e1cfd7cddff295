import { invariant } from '../kernel/invariant.js';
import type { CivilDate } from '../kernel/time.js';
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from './civil-date.js';

/**
 * Which days are worked: one published version, as plain JSON. Weekdays count from 0, Sunday. A date in `workedInstead`
 * is worked whatever else is said of it. After `lastYear` no days off are known and only the week decides.
 */
export interface WorkingCalendar {
  readonly id: string;
  readonly version: number;
  readonly timeZone: string;
  readonly weeklyDaysOff: readonly number[];
  readonly daysOff: readonly CivilDate[];
  readonly workedInstead: readonly CivilDate[];
  readonly lastYear: number;
}

/** Days by their numbers: what is said of single dates, and for all others what the week says. */
interface DayIndex {
  readonly isDateWorked: ReadonlyMap<number, boolean>;
  readonly isWeekdayWorked: readonly boolean[];
}

const indexes = new WeakMap<WorkingCalendar, DayIndex>();

export const isWorkingDay = (calendar: WorkingCalendar, date: CivilDate): boolean =>
  isWorked(indexOf(calendar), dayNumber(date));

/** The date itself where it is a working day. */
export const nextWorkingDay = (calendar: WorkingCalendar, date: CivilDate): CivilDate =>
  isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);

/** The date itself where it is a working day. */
export const previousWorkingDay = (calendar: WorkingCalendar, date: CivilDate): CivilDate =>
  isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, -1);

/**
 * The n-th working day after the date, or before it when n is negative; the date itself is not counted (Civil Code 2015,
 * Art. 147). For n = 0 the date itself, or the next working day when it is a day off.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: CivilDate, n: number): CivilDate {
  invariant(Number.isInteger(n), 'working days are counted in whole days');
  if (n === 0) return nextWorkingDay(calendar, date);
  return nthCounted(calendar, date, n);
}

/** The n-th working day after the date that is none of the uncounted ones, which are given by their numbers. */
export function addCountedDays(
  calendar: WorkingCalendar,
  date: CivilDate,
  n: number,
  uncounted: ReadonlySet<number>,
): CivilDate {
  invariant(Number.isInteger(n) && n > 0, 'days are left out where one counts forward');
  return nthCounted(calendar, date, n, uncounted);
}

function nthCounted(calendar: WorkingCalendar, date: CivilDate, n: number, uncounted?: ReadonlySet<number>): CivilDate {
  const index = indexOf(calendar);
  const step = Math.sign(n);
  let day = dayNumber(date);
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    if (isWorked(index, day) && uncounted?.has(day) !== true) left -= 1;
  }
  return dateOfDayNumber(day);
}

/** Working days after a, up to and with b; the same number, negative, from b back to a. */
export function workingDaysBetween(calendar: WorkingCalendar, a: CivilDate, b: CivilDate): number {
  if (a > b) return -workingDaysBetween(calendar, b, a) || 0;
  const index = indexOf(calendar);
  const last = dayNumber(b);
  let count = 0;
  for (let day = dayNumber(a) + 1; day <= last; day += 1) if (isWorked(index, day)) count += 1;
  return count;
}

function isWorked(index: DayIndex, day: number): boolean {
  return index.isDateWorked.get(day) ?? index.isWeekdayWorked[weekdayOfDayNumber(day)] ?? true;
}

/** Kept per object, so a calendar must not be changed in place: a new version is a new object. */
function indexOf(calendar: WorkingCalendar): DayIndex {
  let index = indexes.get(calendar);
  if (index === undefined) {
    const isWeekdayWorked = [0, 1, 2, 3, 4, 5, 6].map((weekday) => !calendar.weeklyDaysOff.includes(weekday));
    invariant(isWeekdayWorked.includes(true), 'some day of the week is worked; the count would never end otherwise');
    const off = calendar.daysOff.map((date) => [dayNumber(date), false] as const);
    const worked = calendar.workedInstead.map((date) => [dayNumber(date), true] as const);
    index = { isDateWorked: new Map([...off, ...worked]), isWeekdayWorked };
    indexes.set(calendar, index);
  }
  return index;
}

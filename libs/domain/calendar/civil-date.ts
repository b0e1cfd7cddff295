import { invariant } from '../kernel/invariant.js';
import { type CivilDate, DAY_MS, instant, instantOf, isoOf } from '../kernel/time.js';

const FIRST_DAY = instantOf('0000-01-01') / DAY_MS;
const LAST_DAY = instantOf('9999-12-31') / DAY_MS;

/** Strictly `YYYY-MM-DD` and a day that exists in the Gregorian calendar; anything else is undefined. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const at = instantOf(text);
  // Date.parse turns 31 June into 1 July: a day is real when it survives the way there and back.
  return !Number.isNaN(at) && isoOf(at).startsWith(text) ? (text as CivilDate) : undefined;
}

/** Month 1 to 12. The parts must name a real day: for parts that a person typed use `parseCivilDate`. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = parseCivilDate(text);
  invariant(date, `${text} is a real date`);
  return date;
}

export function partsOf(date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01, negative before it: whole numbers to count in. */
export const dayNumber = (date: CivilDate): number => instantOf(date) / DAY_MS;

export function dateOfDayNumber(day: number): CivilDate {
  invariant(
    Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY,
    'a civil date lies in the years 0000 to 9999',
  );
  return isoOf(instant(day * DAY_MS)).slice(0, 10) as CivilDate;
}

export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDayNumber(dayNumber(date) + days);

/** Calendar days from a to b; negative when b is the earlier. */
export const daysBetween = (a: CivilDate, b: CivilDate): number => dayNumber(b) - dayNumber(a);

/** Negative, zero or positive, as a sort wants it. */
export const compareDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (date: CivilDate): number => weekdayOfDayNumber(dayNumber(date));

/** The Monday on or before the day, with which its week begins (ISO 8601). */
export const mondayOf = (date: CivilDate): CivilDate => addDays(date, -((weekday(date) + 6) % 7));

/** 1970-01-01 was a Thursday. */
export const weekdayOfDayNumber = (day: number): number => (((day + 4) % 7) + 7) % 7;

export function lastDayOfMonth(year: number, month: number): CivilDate {
  return month === 12 ? civilDate(year, 12, 31) : addDays(civilDate(year, month + 1, 1), -1);
}

/** The years that a plan may name: others are slips of the pen, and too near to where dates end to count from. */
export const isPlannableYear = (year: number): boolean => year >= 1900 && year <= 2199;

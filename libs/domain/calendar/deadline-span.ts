import type { CivilDate } from '../kernel/time.js';
import { civilDate, isPlannableYear, lastDayOfMonth, parseCivilDate } from './civil-date.js';

export type DeadlineKind = 'date' | 'month' | 'quarter' | 'halfYear' | 'year' | 'range' | 'recurring' | 'none';

/** The days that a deadline's words name, both ends included; `recurring` and `none` name no days. */
export interface DeadlineSpan {
  readonly kind: DeadlineKind;
  readonly periodStart?: CivilDate;
  readonly periodEnd?: CivilDate;
  /** The words say "before": the last day lies before what they name, whatever day off it falls on. */
  readonly isBefore?: true;
}

export type DeadlineRejection =
  | 'deadline-impossible'
  | 'deadline-ambiguous'
  | 'deadline-is-an-instant'
  | 'deadline-not-understood';

/** A span, or why there is none. */
export type Reading = DeadlineSpan | DeadlineRejection;

/** Digits as written; years have two to four. Whatever else a form captures is its own business. */
export type Parts = Readonly<Record<string, string | undefined>>;

const SOME_LEAP_YEAR = 2000;

export const readDay = ({ year, month, day }: Parts): Reading =>
  inYear(year, (y) => {
    const date = parseCivilDate(`${y}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
    return date && { kind: 'date', periodStart: date, periodEnd: date };
  });

export const readMonth = ({ year, month }: Parts): Reading =>
  inYear(year, (y) => monthsOf('month', y, Number(month), Number(month)));

export const readQuarter = ({ year, quarter }: Parts): Reading =>
  inYear(year, (y) => monthsOf('quarter', y, Number(quarter) * 3 - 2, Number(quarter) * 3));

export const readHalfYear = ({ year, half }: Parts): Reading =>
  inYear(year, (y) => monthsOf('halfYear', y, Number(half) * 6 - 5, Number(half) * 6));

export const readYear = ({ year }: Parts): Reading => inYear(year, (y) => monthsOf('year', y, 1, 12));

/** From the first day of one reading to the last day of another. */
export function readRange(from: Reading, to: Reading): Reading {
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  if (!from.periodStart || !to.periodEnd) return 'deadline-not-understood';
  if (from.periodStart > to.periodEnd) return 'deadline-impossible';
  return { kind: 'range', periodStart: from.periodStart, periodEnd: to.periodEnd };
}

function monthsOf(kind: DeadlineKind, year: number, first: number, last: number): DeadlineSpan | undefined {
  if (!(first >= 1 && last <= 12)) return undefined;
  return { kind, periodStart: civilDate(year, first, 1), periodEnd: lastDayOfMonth(year, last) };
}

/** Impossible in every year goes before "which year?": a thirteenth month needs no year to be wrong. */
function inYear(written: string | undefined, make: (year: number) => DeadlineSpan | undefined): Reading {
  const isFull = written?.length === 4;
  const year = isFull ? Number(written) : SOME_LEAP_YEAR;
  const span = isPlannableYear(year) ? make(year) : undefined;
  if (!span) return 'deadline-impossible';
  return isFull ? span : 'deadline-ambiguous';
}

import { addDays, dayNumber } from '../calendar/civil-date.js';
import {
  addCountedDays,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '../calendar/working-calendar.js';
import { dateIn, endOfDay, instantAt } from '../calendar/zone.js';
import { type CivilDate, type Instant, instant } from '../kernel/time.js';

/** We were silent from `from` (inclusive) to `to` (exclusive): nothing was decided or told. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant;
}

/** By what days are counted: the calendar, and our own outages, which count against nobody. */
export interface WorkingTime {
  readonly calendar: WorkingCalendar;
  /** In the order in which they happened. */
  readonly outages: readonly Outage[];
}

/** Of a time of which no outage of ours is known. */
export const NO_OUTAGES: readonly Outage[] = [];

/** Where nothing is said of outages, there were none. */
export const workingTime = (of: {
  readonly calendar: WorkingCalendar;
  readonly outages?: readonly Outage[];
}): WorkingTime => ({
  calendar: of.calendar,
  outages: of.outages ?? NO_OUTAGES,
});

const WORK_BEGINS = '08:00';
const WORK_ENDS = '17:00';
/** A working day of which so many working hours were lost is not counted. */
const HOURS_OF_A_LOST_DAY_MS = 4 * 3_600_000;

/**
 * The instant on the n-th working day after the day, at the hour. Days that an outage took are not counted, but a step
 * that fell before the outage stays where it fell: it was told.
 */
export function instantAfter(time: WorkingTime, day: CivilDate, days: number, at: string): Instant {
  const { calendar, outages } = time;
  const undisturbed = countedOnce(calendar, day, days, at);
  const mayMove = days > 0 && outages.some(({ from }) => from <= undisturbed);
  return mayMove ? forward(time, day, days, (date) => instantAt(date, at, calendar.timeZone)).at : undisturbed;
}

/** Days from which, and numbers of days that, steps are counted: of some years of deadlines, and a bound where there are more. */
const COUNTED_MAX = 20_000;
const counted = new WeakMap<WorkingCalendar, Map<string, Instant>>();

/** Every command and every fold counts the same few steps from the same few days, on a calendar that does not change. */
function countedOnce(calendar: WorkingCalendar, day: CivilDate, days: number, at: string): Instant {
  const known = counted.get(calendar) ?? new Map<string, Instant>();
  const key = `${day} ${days} ${at}`;
  let found = known.get(key);
  if (found === undefined) {
    found = instantAt(addWorkingDays(calendar, day, days), at, calendar.timeZone);
    if (known.size >= COUNTED_MAX) known.clear();
    counted.set(calendar, known.set(key, found));
  }
  return found;
}

/** 24:00 of the n-th working day after the day, counted in the same way. */
export function endAfter(time: WorkingTime, until: CivilDate, from: CivilDate): Instant {
  const { calendar, outages } = time;
  const days = outages.length === 0 ? 0 : workingDaysBetween(calendar, from, until);
  const end = (date: CivilDate) => endOfDay(date, calendar.timeZone);
  return days <= 0 ? end(until) : forward(time, from, days, end).at;
}

/** Working days after the one, up to and with the other, without those that an outage took; none where it comes later. */
export function countedDaysBetween({ calendar, outages }: WorkingTime, from: CivilDate, to: CivilDate): number {
  if (from >= to) return 0;
  const lost = outages.flatMap((outage) => daysLostTo(outage, calendar)).filter((day) => day > from && day <= to);
  return workingDaysBetween(calendar, from, to) - new Set(lost).size;
}

function forward(time: WorkingTime, day: CivilDate, days: number, instantOn: (date: CivilDate) => Instant) {
  const { calendar, outages } = time;
  let date = addWorkingDays(calendar, day, days);
  let at = instantOn(date);
  if (days <= 0) return { date, at };
  const lost = new Set<number>();
  for (const outage of outages) {
    if (at < outage.from) break;
    const before = lost.size;
    for (const each of daysLostTo(outage, calendar)) lost.add(dayNumber(each));
    if (lost.size === before) continue;
    date = addCountedDays(calendar, day, days, lost);
    at = instantOn(date);
  }
  return { date, at };
}

const lostDays = new WeakMap<Outage, WeakMap<WorkingCalendar, readonly CivilDate[]>>();

/**
 * The working days that an outage takes from whoever had to answer: those of which four or more working hours were lost,
 * and where there is one, the day on which it ended, or the next working day where that leaves no time on it.
 */
export function daysLostTo(outage: Outage, calendar: WorkingCalendar): readonly CivilDate[] {
  const known = lostDays.get(outage) ?? new WeakMap<WorkingCalendar, readonly CivilDate[]>();
  lostDays.set(outage, known);
  let days = known.get(calendar);
  if (days === undefined) {
    days = countDaysLost(outage, calendar);
    known.set(calendar, days);
  }
  return days;
}

function countDaysLost({ from, to }: Outage, calendar: WorkingCalendar): readonly CivilDate[] {
  const { timeZone } = calendar;
  const lost: CivilDate[] = [];
  const last = dateIn(to, timeZone);
  for (let date = dateIn(from, timeZone); date <= last; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date) && hoursLost(date, { from, to }, timeZone) >= HOURS_OF_A_LOST_DAY_MS)
      lost.push(date);
  }
  if (lost.length === 0) return lost;
  const endsTooLate = !isWorkingDay(calendar, last) || to >= instantAt(last, WORK_ENDS, timeZone);
  const uncounted = [last, ...(endsTooLate ? [addWorkingDays(calendar, last, 1)] : [])];
  return [...new Set([...lost, ...uncounted.filter((date) => isWorkingDay(calendar, date))])];
}

function hoursLost(date: CivilDate, { from, to }: Outage, timeZone: string): number {
  const begins = Math.max(from, instantAt(date, WORK_BEGINS, timeZone));
  return Math.min(to, instantAt(date, WORK_ENDS, timeZone)) - begins;
}

/** The outage in which we were silent at this instant. */
export const outageAt = ({ outages }: WorkingTime, at: Instant): Outage | undefined =>
  outages.find(({ from, to }) => from <= at && at < to);

/** When what was missed is made good: at the return, where that is in working hours, else at the next hour of telling. */
export function returnFrom({ to }: Outage, { calendar }: WorkingTime, hour: string): Instant {
  const { timeZone } = calendar;
  const date = dateIn(to, timeZone);
  const isOpen = to >= instantAt(date, WORK_BEGINS, timeZone) && to < instantAt(date, WORK_ENDS, timeZone);
  if (isOpen && isWorkingDay(calendar, date)) return to;
  const today = instantAt(nextWorkingDay(calendar, date), hour, timeZone);
  return today >= to ? today : instantAt(addWorkingDays(calendar, date, 1), hour, timeZone);
}

/** The day of an instant that is an exclusive end. */
export const lastDayOf = (end: Instant, timeZone: string): CivilDate => dateIn(instant(end - 1), timeZone);

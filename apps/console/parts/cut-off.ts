import { addDays, civilDate, partsOf } from '#domain/calendar/civil-date.js';
import { periodOfWindow, quarterDates } from '#domain/calendar/period.js';
import { dateIn, startOfDay } from '#domain/calendar/zone.js';
import { type CivilDate, instantOf, isoOf } from '#domain/kernel/time.js';
import { ZONE } from './moments.js';

const CUT_OFF_DAY = 14;

/**
 * Until when data count for the quarter that is being reported on: 24:00 of the 14th of its last month (the regime of Decree
 * 09/2019/NĐ-CP).
 */
export function cutOffAfter(now: string): { readonly day: CivilDate; readonly end: string } {
  const { year, month } = partsOf(quarterDates(periodOfWindow(dateIn(instantOf(now), ZONE))).end);
  const day = civilDate(year, month, CUT_OFF_DAY);
  return { day, end: isoOf(startOfDay(addDays(day, 1), ZONE)) };
}

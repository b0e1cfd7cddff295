import { nextPeriod, reportingWindow } from '#domain/calendar/period.js';
import type { PeriodId } from '#domain/kernel/names.js';
import type { Programme } from '#domain/programme/programme.js';
import { vietnam } from './vietnam-calendar.js';

/** Periods of a programme as it opens them, from the first to the last, which is still open. */
export function openedPeriods(first: PeriodId, last: PeriodId): Programme['periods'] {
  const opened: Record<PeriodId, Programme['periods'][PeriodId]> = {};
  for (let period = first; period <= last; period = nextPeriod(period)) {
    const lapsesOn = reportingWindow(nextPeriod(period), vietnam).cutOff;
    opened[period] = { ...reportingWindow(period, vietnam), lapsesOn, state: period === last ? 'open' : 'closed' };
  }
  return opened;
}

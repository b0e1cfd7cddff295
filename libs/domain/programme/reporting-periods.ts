import { nextPeriod, parsePeriod, periodOfWindow, reportingWindow } from '../calendar/period.js';
import { addWorkingDays } from '../calendar/working-calendar.js';
import { dateIn, endOfDay, startOfDay } from '../calendar/zone.js';
import type { Outage, WorkingTime } from '../follow-up/working-time.js';
import type { PeriodId } from '../kernel/names.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Programme, ProgrammeEvent, ReportingDates } from './programme.js';

/** Working days after the day on which an outage ended that took a whole window. */
const OWED_AFTER_OUTAGE = 5;
const LAPSES_AFTER_OWED = 10;

interface Turn {
  readonly at: Instant;
  readonly event: ProgrammeEvent;
}

/**
 * What happens to the reporting periods next: an open one closes, or the one after the last opens. The first is the one
 * whose window holds the day of issue. They end with the years that the calendar may name, so a loop over them ends too.
 */
export function nextTurn(programme: Programme, time: WorkingTime): Turn | undefined {
  if (!programme.issued) return undefined;
  const turns = [...closings(programme, time), ...opening(programme, time)];
  return turns.reduce<Turn | undefined>(
    (next, turn) => (next === undefined || turn.at < next.at ? turn : next),
    undefined,
  );
}

function closings({ periods }: Programme, time: WorkingTime): readonly Turn[] {
  const { timeZone } = time.calendar;
  return Object.entries(periods).flatMap(([period, dates]) => {
    if (dates.state !== 'open') return [];
    // One whose window we slept through is open for as long as its report is not yet owed.
    const lastDay = outageOver(dates, time) === undefined ? dates.cutOff : dates.owedOn;
    return [{ at: endOfDay(lastDay, timeZone), event: { type: 'ReportingPeriodClosed', data: { period } } as const }];
  });
}

function opening({ issuedOn, periods }: Programme, time: WorkingTime): readonly Turn[] {
  const { calendar } = time;
  const latest = Object.keys(periods).toSorted().at(-1);
  const period = latest === undefined ? periodOfWindow(issuedOn) : following(latest);
  const after = following(period);
  if (period === undefined || after === undefined) return [];
  const window = reportingWindow(period, calendar);
  const dates = datesOf(window, after, time);
  const at = startOfDay(later(window.opensOn, issuedOn), calendar.timeZone);
  const data = { period, ...dates, calendarVersion: calendar.version };
  return [{ at, event: { type: 'ReportingPeriodOpened', data } }];
}

/** Nobody could report in a window that an outage of ours took whole: days of its own follow the return. */
function datesOf(window: ReturnType<typeof reportingWindow>, after: PeriodId, time: WorkingTime): ReportingDates {
  const { calendar } = time;
  const lapsesOn = (period: PeriodId) => reportingWindow(period, calendar).cutOff;
  const outage = outageOver(window, time);
  if (outage === undefined) return { ...window, lapsesOn: lapsesOn(after) };
  const owedOn = addWorkingDays(calendar, dateIn(outage.to, calendar.timeZone), OWED_AFTER_OUTAGE);
  const earliest = addWorkingDays(calendar, owedOn, LAPSES_AFTER_OWED);
  let last = after;
  for (let next = following(last); next !== undefined && lapsesOn(last) < earliest; next = following(last)) last = next;
  return { ...window, owedOn, lapsesOn: lapsesOn(last) };
}

const outageOver = (
  { opensOn, cutOff }: Pick<ReportingDates, 'opensOn' | 'cutOff'>,
  { calendar: { timeZone }, outages }: WorkingTime,
): Outage | undefined =>
  outages.find(({ from, to }) => from <= startOfDay(opensOn, timeZone) && endOfDay(cutOff, timeZone) <= to);

function following(period: PeriodId | undefined): PeriodId | undefined {
  if (period === undefined || parsePeriod(period) === undefined) return undefined;
  const next = nextPeriod(period);
  return parsePeriod(next) === undefined ? undefined : next;
}

/** A window may have opened before the programme was issued; the programme's first period opens with the programme. */
const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

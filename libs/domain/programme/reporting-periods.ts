import { nextPeriod, parsePeriod, periodOfWindow, reportingWindow } from '../calendar/period.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay, startOfDay } from '../calendar/zone.js';
import type { PeriodId } from '../kernel/names.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Programme, ProgrammeEvent } from './programme.js';

interface Turn {
  readonly at: Instant;
  readonly event: ProgrammeEvent;
}

/**
 * What happens to the reporting periods next: the open one closes, or the one after the last opens. The first is the one
 * whose window holds the day of issue. They end with the years that the calendar may name, so a loop over them ends too.
 */
export function nextTurn({ issued, issuedOn, periods }: Programme, calendar: WorkingCalendar): Turn | undefined {
  if (!issued) return undefined;
  const zone = calendar.timeZone;
  const latest = Object.keys(periods).toSorted().at(-1);
  const last = latest === undefined ? undefined : periods[latest];
  if (latest !== undefined && last?.state === 'open') {
    return { at: endOfDay(last.cutOff, zone), event: { type: 'ReportingPeriodClosed', data: { period: latest } } };
  }
  const period = latest === undefined ? periodOfWindow(issuedOn) : following(latest);
  const after = following(period);
  if (period === undefined || after === undefined) return undefined;
  const window = reportingWindow(period, calendar);
  const data = {
    period,
    ...window,
    lapsesOn: reportingWindow(after, calendar).cutOff,
    calendarVersion: calendar.version,
  };
  return { at: startOfDay(later(window.opensOn, issuedOn), zone), event: { type: 'ReportingPeriodOpened', data } };
}

function following(period: PeriodId | undefined): PeriodId | undefined {
  if (period === undefined || parsePeriod(period) === undefined) return undefined;
  const next = nextPeriod(period);
  return parsePeriod(next) === undefined ? undefined : next;
}

/** A window may have opened before the programme was issued; the programme's first period opens with the programme. */
const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

import { nextWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { CivilDate } from '../kernel/time.js';
import type { Warning } from '../kernel/warning.js';

export type DirectiveWarning = 'due-on-day-off';

/** A directive that is due on a day off is in time until the next working day, which its giver may not have meant. */
export function warningsOfDue(due: CivilDate, calendar: WorkingCalendar): readonly Warning<DirectiveWarning>[] {
  const legalEnd = nextWorkingDay(calendar, due);
  return legalEnd === due ? [] : [{ warning: 'due-on-day-off', because: { due, legalEnd } }];
}

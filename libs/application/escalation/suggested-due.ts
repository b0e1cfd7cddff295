import { addWorkingDays } from '#domain/calendar/working-calendar.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { EscalationRow } from '../tables.js';

const WORKING_DAYS = 5;

/**
 * When a directive may well be due: five working days on, by the calendar of the programme whose business it is, so that no page
 * counts days by a calendar of its own. Null where that cannot be read.
 */
export function suggestedDueOf(
  { context, moment }: ReadScope,
  { aboutKind: kind, aboutId: id }: Pick<EscalationRow, 'aboutKind' | 'aboutId'>,
): CivilDate | null {
  const calendar = context.knownCalendarOf(context.programmeOf({ kind, id }));
  return calendar === undefined ? null : addWorkingDays(calendar, dateIn(moment, calendar.timeZone), WORKING_DAYS);
}

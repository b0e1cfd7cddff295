import { type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';

/** What was decided takes effect when it is decided: no day of it lies ahead, nor before the unit was there. */
export function refusedDay(
  date: CivilDate,
  { today, foundedOn }: { readonly today: CivilDate; readonly foundedOn?: CivilDate | undefined },
  pointer: string,
): Rejection<'date-in-the-future' | 'date-before-founding'> | undefined {
  if (date > today) return reject('date-in-the-future', { date, today }, pointer);
  return foundedOn !== undefined && date < foundedOn
    ? reject('date-before-founding', { date, foundedOn }, pointer)
    : undefined;
}

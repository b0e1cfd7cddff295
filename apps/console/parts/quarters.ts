import { nextPeriod, periodOf } from '#domain/calendar/period.js';
import type { CivilDate } from '#domain/kernel/time.js';

/** Every calendar quarter from the one of the first day to the one of the last, in order. */
export function quartersBetween(first: CivilDate, last: CivilDate): readonly string[] {
  const quarters = [periodOf(first)];
  const end = periodOf(last);
  for (let next = nextPeriod(periodOf(first)); next <= end; next = nextPeriod(next)) quarters.push(next);
  return quarters;
}

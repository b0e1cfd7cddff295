import { isPlannableYear, parseCivilDate, partsOf } from '#domain/calendar/civil-date.js';
import { type CivilDate, type Instant, instantOf } from '#domain/kernel/time.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day that somebody may mean: it exists, and not too near to where dates end to count from it. */
export function parseDay(text: string): CivilDate | undefined {
  const date = parseCivilDate(text);
  return date !== undefined && isPlannableYear(partsOf(date).year) ? date : undefined;
}

/** An instant of RFC 3339 on such a day, with its offset; seconds may be lacking. */
export function parseInstant(text: string): Instant | undefined {
  // Browsers and shells send the plus sign of an offset unescaped, and a query string reads it as a space.
  const written = text.replace(' ', '+').toUpperCase();
  const [, day = ''] = INSTANT.exec(written) ?? [];
  const at = instantOf(written);
  return parseDay(day) === undefined || Number.isNaN(at) ? undefined : at;
}

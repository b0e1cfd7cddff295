import { parseCivilDate } from '#domain/calendar/civil-date.js';
import { instantOf } from '#domain/kernel/time.js';
import { dateText, endText, instantText } from '#texts/dates.js';
import type { Language } from '#texts/language.js';

/** By the clocks of Ha Noi, as all texts go. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** `2020-06-14` or an instant of the API, as people write it. */
export function dayInWords(day: string, language: Language): string {
  const date = parseCivilDate(day);
  return date === undefined ? day : dateText(date, language);
}

export const instantInWords = (at: string, language: Language): string => instantText(instantOf(at), language);

/** `hết ngày 30/06/2020` for the midnight after it. */
export const endInWords = (at: string, language: Language): string => endText(instantOf(at), language);

/** What `?asOf=` holds: a date counts to its end. */
export function asOfInWords(asOf: string, language: Language): string {
  const date = parseCivilDate(asOf);
  if (date !== undefined) return `${language === 'vi' ? 'hết ngày' : 'end of'} ${dateText(date, language)}`;
  return Number.isNaN(Date.parse(asOf)) ? asOf : instantInWords(asOf, language);
}

/** `14/06/2020` or `14/6/2020` as `2020-06-14`; undefined where it is no day. */
export function dayTyped(words: string): string | undefined {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(words) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseCivilDate(written) === undefined ? undefined : written;
}

/** The other way round: what a field shows for `2020-06-14`. */
export const dayForField = (day: string): string => day.split('-').toReversed().join('/');

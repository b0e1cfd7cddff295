import { parseCivilDate, partsOf } from '#domain/calendar/civil-date.js';
import { parsePeriod } from '#domain/calendar/period.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { PeriodId } from '#domain/kernel/names.js';
import { type CivilDate, type Instant, instant, instantOf } from '#domain/kernel/time.js';
import type { Language } from './language.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const QUARTERS = ['I', 'II', 'III', 'IV'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const timeOfDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `30/06/2020`, `30 June 2020`: always four digits of the year, and in English never a month by its number. */
export function dateText(date: CivilDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  if (language === 'en') return `${day} ${MONTHS[month - 1]} ${year}`;
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

/** `09:00 ngày 19/05/2020`, `09:00 on 19 May 2020`: by the clocks of Ha Noi. */
export function instantText(at: Instant, language: Language): string {
  const date = dateText(dateIn(at, ZONE), language);
  return `${timeOfDay.format(at)} ${language === 'vi' ? 'ngày' : 'on'} ${date}`;
}

/** The end of a day, as people say it: `hết ngày 30/06/2020`, `end of 30 June 2020`; any other instant is a time of day. */
export function endText(at: Instant, language: Language): string {
  if (timeOfDay.format(at) !== '00:00') return instantText(at, language);
  const day = dateText(dateIn(instant(at - 1), ZONE), language);
  return `${language === 'vi' ? 'hết ngày' : 'end of'} ${day}`;
}

/** `Quý II/2020`, `Q2 2020`; what is no period stays as it is. */
export function periodText(period: PeriodId, language: Language): string {
  const parsed = parsePeriod(period);
  if (parsed === undefined) return period;
  const { year, quarter } = parsed;
  return language === 'vi' ? `Quý ${QUARTERS[quarter - 1]}/${year}` : `Q${quarter} ${year}`;
}

/** A date, an instant or a period in its written form; any other text stays as it is. */
export function momentText(text: string, language: Language): string {
  const date = parseCivilDate(text);
  if (date !== undefined) return dateText(date, language);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(instantOf(text));
  return isInstant ? instantText(instantOf(text), language) : periodText(text, language);
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

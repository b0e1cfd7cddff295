import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CivilDate } from '../kernel/time.js';
import {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  lastDayOfMonth,
  mondayOf,
  parseCivilDate,
  partsOf,
  weekday,
} from './civil-date.js';

const date = (text: string): CivilDate =>
  civilDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
const dates = fc.integer({ min: -200_000, max: 400_000 }).map((days) => addDays(date('2020-01-01'), days));

describe('a civil date', () => {
  it.each(['2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is real', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    '2020-06-31',
    '2019-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '2020-6-30',
    '20200630',
    '2020-06-30T00:00:00Z',
    ' 2020-06-30',
    '2020-06-30\n',
    '+02020-06-30',
    '',
  ])('%j is not one', (text) => expect(parseCivilDate(text)).toBeUndefined());

  it('parts that name no day are our bug', () => {
    expect(() => civilDate(2020, 6, 31)).toThrow('2020-06-31');
    expect(() => addDays(date('9999-12-31'), 1)).toThrow('0000 to 9999');
  });

  it('counts over leap days, months and years', () => {
    expect(addDays(date('2020-02-28'), 2)).toBe('2020-03-01');
    expect(addDays(date('2020-01-01'), -1)).toBe('2019-12-31');
    expect(daysBetween(date('2019-12-31'), date('2020-12-31'))).toBe(366);
    expect(daysBetween(date('2020-12-31'), date('2019-12-31'))).toBe(-366);
  });

  it('knows the day of the week, also before 1970', () => {
    expect(weekday(date('2020-06-14'))).toBe(0);
    expect(weekday(date('2020-06-30'))).toBe(2);
    expect(weekday(date('1945-09-02'))).toBe(0);
  });

  it('is in the week of the Monday on or before it, also over the turn of a year', () => {
    for (const [day, monday] of [
      ['2020-06-08', '2020-06-08'],
      ['2020-06-14', '2020-06-08'],
      ['2020-06-15', '2020-06-15'],
      ['2021-01-03', '2020-12-28'],
    ] as const) {
      expect(mondayOf(date(day))).toBe(monday);
    }
  });

  it('knows where months end', () => {
    expect(lastDayOfMonth(2020, 2)).toBe('2020-02-29');
    expect(lastDayOfMonth(2019, 2)).toBe('2019-02-28');
    expect(lastDayOfMonth(2020, 12)).toBe('2020-12-31');
  });

  it('takes apart and puts together', () => {
    fc.assert(
      fc.property(dates, (d) => {
        const { year, month, day } = partsOf(d);
        expect(civilDate(year, month, day)).toBe(d);
        expect(parseCivilDate(d)).toBe(d);
      }),
    );
  });

  it('adds what lies between, and sorts by it', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(-compareDates(a, b) || 0);
      }),
    );
  });

  it('parses any string or says that it cannot', () => {
    fc.assert(fc.property(fc.string(), (text) => [undefined, text].includes(parseCivilDate(text))));
  });
});

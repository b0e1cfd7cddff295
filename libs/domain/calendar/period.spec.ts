import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '#testing/vietnam-calendar.js';
import { addDays, civilDate } from './civil-date.js';
import {
  nextPeriod,
  parsePeriod,
  periodOf,
  periodOfWindow,
  previousPeriod,
  quarterDates,
  reportingWindow,
} from './period.js';

describe('a period', () => {
  it('is a quarter of a year', () => {
    expect(parsePeriod('2020-Q2')).toEqual({ year: 2020, quarter: 2 });
  });

  it.each(['2020-Q5', '2020-Q0', '2020-q2', '2020Q2', '2020-Q22', '0000-Q1', '9999-Q4', ''])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('has the dates of its calendar quarter', () => {
    expect(quarterDates('2020-Q1')).toEqual({ start: '2020-01-01', end: '2020-03-31' });
    expect(quarterDates('2019-Q4')).toEqual({ start: '2019-10-01', end: '2019-12-31' });
    expect(periodOf(civilDate(2020, 6, 30))).toBe('2020-Q2');
    expect(periodOf(civilDate(2020, 7, 1))).toBe('2020-Q3');
  });

  it('has neighbours across the year', () => {
    expect(nextPeriod('2019-Q4')).toBe('2020-Q1');
    expect(previousPeriod('2020-Q1')).toBe('2019-Q4');
    expect(nextPeriod('2020-Q2')).toBe('2020-Q3');
  });

  it('that nobody parsed is our bug', () => expect(() => quarterDates('2020-Q5')).toThrow('2020-Q5'));
});

describe('the reporting window', () => {
  it.each([
    // A Sunday cut-off, owed on the Monday.
    ['2020-Q2', { opensOn: '2020-03-15', cutOff: '2020-06-14', owedOn: '2020-06-15' }],
    // A Saturday, owed on the Monday.
    ['2019-Q4', { opensOn: '2019-09-15', cutOff: '2019-12-14', owedOn: '2019-12-16' }],
    ['2020-Q1', { opensOn: '2019-12-15', cutOff: '2020-03-14', owedOn: '2020-03-16' }],
    // A Monday, owed on the Tuesday.
    ['2020-Q3', { opensOn: '2020-06-15', cutOff: '2020-09-14', owedOn: '2020-09-15' }],
  ])('of %s', (period, window) => expect(reportingWindow(period, vietnam)).toEqual(window));

  it('holds the days up to its cut-off; the next day is the next one’s', () => {
    expect(periodOfWindow(civilDate(2020, 6, 14))).toBe('2020-Q2');
    expect(periodOfWindow(civilDate(2020, 6, 15))).toBe('2020-Q3');
    expect(periodOfWindow(civilDate(2019, 12, 15))).toBe('2020-Q1');
    // Due on the last day of the quarter: first overdue in the next quarter's report.
    expect(periodOfWindow(civilDate(2020, 6, 30))).toBe('2020-Q3');
  });

  it('every day lies in exactly one: that which periodOfWindow names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const date = addDays(civilDate(2000, 1, 1), days);
        const period = periodOfWindow(date);
        const window = reportingWindow(period, vietnam);
        expect(window.opensOn <= date && date <= window.cutOff).toBe(true);
        expect(reportingWindow(nextPeriod(period), vietnam).opensOn).toBe(addDays(window.cutOff, 1));
        expect(previousPeriod(nextPeriod(period))).toBe(period);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '#testing/vietnam-calendar.js';
import type { CivilDate } from '../kernel/time.js';
import { addDays, civilDate } from './civil-date.js';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-calendar.js';

const on = (day: number, month: number, year: number): CivilDate => civilDate(year, month, day);

describe('which days are worked', () => {
  it.each([
    ['Tuesday 30 June 2020', on(30, 6, 2020), true],
    ['a Sunday', on(14, 6, 2020), false],
    ['a Saturday', on(13, 6, 2020), false],
    ['Tết', on(27, 1, 2020), false],
    ['a holiday made up on the Monday', on(15, 4, 2019), false],
    ['a Monday swapped for a Saturday', on(29, 4, 2019), false],
    ['the Saturday worked instead', on(4, 5, 2019), true],
    ['a holiday that the calendar no longer knows', on(2, 9, 2022), true],
    ['a Saturday beyond the calendar', on(3, 9, 2022), false],
  ])('%s', (_, date, worked) => expect(isWorkingDay(vietnam, date)).toBe(worked));

  it('the next and the previous are the day itself when it is worked', () => {
    expect(nextWorkingDay(vietnam, on(30, 6, 2020))).toBe('2020-06-30');
    expect(previousWorkingDay(vietnam, on(30, 6, 2020))).toBe('2020-06-30');
    // Thursday 30/4 and Friday 1/5 before a weekend.
    expect(nextWorkingDay(vietnam, on(30, 4, 2020))).toBe('2020-05-04');
    expect(previousWorkingDay(vietnam, on(3, 5, 2020))).toBe('2020-04-29');
  });
});

describe('counting working days', () => {
  it.each([
    [-30, '2020-05-19'],
    [-14, '2020-06-10'],
    [-7, '2020-06-19'],
    [-1, '2020-06-29'],
    [0, '2020-06-30'],
    [1, '2020-07-01'],
    [3, '2020-07-03'],
    [5, '2020-07-07'],
    [10, '2020-07-14'],
    [15, '2020-07-21'],
    [20, '2020-07-28'],
  ])('from a task due on 30 June 2020, %i', (n, date) => {
    expect(addWorkingDays(vietnam, on(30, 6, 2020), n)).toBe(date);
  });

  it.each([
    [-30, '2020-05-04'],
    [-14, '2020-05-26'],
    [-7, '2020-06-04'],
    [-1, '2020-06-12'],
    [0, '2020-06-15'],
    [1, '2020-06-16'],
    [3, '2020-06-18'],
    [5, '2020-06-22'],
    [10, '2020-06-29'],
  ])('from the duty of Q2/2020, owed on 15 June, %i', (n, date) => {
    expect(addWorkingDays(vietnam, on(15, 6, 2020), n)).toBe(date);
  });

  it('jumps over 30/4 and 1/5', () => {
    expect(addWorkingDays(vietnam, on(4, 5, 2020), -1)).toBe('2020-04-29');
  });

  it('from a day off: n = 0 rolls forward, n = 1 and n = -1 are the nearest working days', () => {
    const sunday = on(14, 6, 2020);
    expect(addWorkingDays(vietnam, sunday, 0)).toBe('2020-06-15');
    expect(addWorkingDays(vietnam, sunday, 1)).toBe('2020-06-15');
    expect(addWorkingDays(vietnam, sunday, -1)).toBe('2020-06-12');
  });

  it('follows a swap that was decreed eight days before', () => {
    // Act 12729/VPCP-KGVX: Friday 2 January 2026 off, Saturday 10 January worked.
    const before: WorkingCalendar = { ...vietnam, daysOff: [on(1, 1, 2026)], workedInstead: [] };
    const after = { ...before, daysOff: [...before.daysOff, on(2, 1, 2026)], workedInstead: [on(10, 1, 2026)] };
    const counted = (calendar: WorkingCalendar) => [5, 8, 9].map((n) => addWorkingDays(calendar, on(29, 12, 2025), n));
    expect(counted(before)).toEqual(['2026-01-06', '2026-01-09', '2026-01-12']);
    expect(counted(after)).toEqual(['2026-01-07', '2026-01-10', '2026-01-12']);
  });

  it('counts what lies between without the first day', () => {
    expect(workingDaysBetween(vietnam, on(30, 6, 2020), on(7, 7, 2020))).toBe(5);
    expect(workingDaysBetween(vietnam, on(7, 7, 2020), on(30, 6, 2020))).toBe(-5);
    expect(workingDaysBetween(vietnam, on(12, 6, 2020), on(14, 6, 2020))).toBe(0);
    expect(workingDaysBetween(vietnam, on(30, 6, 2020), on(30, 6, 2020))).toBe(0);
  });

  it('refuses parts of days, and a week without work', () => {
    expect(() => addWorkingDays(vietnam, on(30, 6, 2020), 0.5)).toThrow('whole days');
    const idle = { ...vietnam, weeklyDaysOff: [0, 1, 2, 3, 4, 5, 6] };
    expect(() => nextWorkingDay(idle, on(30, 6, 2020))).toThrow('some day of the week');
  });
});

describe('with any days off', () => {
  const dates = fc.integer({ min: 0, max: 1_100 }).map((days) => addDays(on(1, 1, 2019), days));
  const calendars = fc.record({
    id: fc.constant('any'),
    version: fc.constant(1),
    timeZone: fc.constant('Asia/Ho_Chi_Minh'),
    weeklyDaysOff: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }),
    daysOff: fc.array(dates, { maxLength: 60 }),
    workedInstead: fc.array(dates, { maxLength: 10 }),
    lastYear: fc.constant(2021),
  });
  const counts = fc.integer({ min: 0, max: 80 });

  it('going back and coming again ends where it began', () => {
    fc.assert(
      fc.property(calendars, dates, counts, (calendar, date, n) => {
        const worked = nextWorkingDay(calendar, date);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, worked, -n), n)).toBe(worked);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, worked, n), -n)).toBe(worked);
      }),
    );
  });

  it('the count from a to b is the count from b to a with the other sign, where both are worked', () => {
    fc.assert(
      fc.property(calendars, dates, dates, (calendar, a, b) => {
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, a)).toBe(0);
      }),
    );
  });

  it('n working days on, n working days lie between', () => {
    fc.assert(
      fc.property(calendars, dates, counts, (calendar, date, n) => {
        const later = n === 0 ? date : addWorkingDays(calendar, date, n);
        expect(workingDaysBetween(calendar, date, later)).toBe(n);
      }),
    );
  });

  it('more days never end earlier, and always on a working day', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: -80, max: 80 }), (calendar, date, n) => {
        const worked = nextWorkingDay(calendar, date);
        expect(addWorkingDays(calendar, worked, n) < addWorkingDays(calendar, worked, n + 1)).toBe(true);
        expect(isWorkingDay(calendar, addWorkingDays(calendar, date, n))).toBe(true);
      }),
    );
  });

  it('one more holiday makes no term shorter, forwards or backwards', () => {
    fc.assert(
      fc.property(calendars, dates, dates, fc.integer({ min: 1, max: 80 }), (calendar, date, holiday, n) => {
        const more = { ...calendar, daysOff: [...calendar.daysOff, holiday] };
        expect(addWorkingDays(more, date, n) >= addWorkingDays(calendar, date, n)).toBe(true);
        expect(addWorkingDays(more, date, -n) <= addWorkingDays(calendar, date, -n)).toBe(true);
      }),
    );
  });
});

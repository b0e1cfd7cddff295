import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '#testing/vietnam-calendar.js';
import { isRejection } from '../kernel/rejection.js';
import { addDays, civilDate } from './civil-date.js';
import { type DeadlineInput, resolveDeadline } from './deadline.js';
import { isWorkingDay } from './working-calendar.js';

const resolve = (input: DeadlineInput) => resolveDeadline(input, vietnam);

describe('a deadline in words', () => {
  it('keeps the words and shows the day that they mean in law', () => {
    expect(resolve({ text: ' hết Quý II/2020 ' })).toStrictEqual({
      text: 'hết Quý II/2020',
      kind: 'quarter',
      periodStart: '2020-04-01',
      periodEnd: '2020-06-30',
      legalEnd: '2020-06-30',
      rolled: false,
      calendarVersion: 1,
    });
  });

  it('that ends on a Sunday ends in law on the Monday', () => {
    expect(resolve({ text: 'Trong quý I/2019' })).toStrictEqual({
      text: 'Trong quý I/2019',
      kind: 'quarter',
      periodStart: '2019-01-01',
      periodEnd: '2019-03-31',
      legalEnd: '2019-04-01',
      rolled: true,
      rule: 'BLDS-148.5',
      calendarVersion: 1,
    });
  });

  it('that ends on a holiday ends after the last of the days off', () => {
    // Thursday 30 April, Friday 1 May, a weekend.
    expect(resolve({ text: 'hết tháng 4/2020' })).toMatchObject({ legalEnd: '2020-05-04', rolled: true });
  });

  it('that ends on a Saturday worked instead does not roll', () => {
    expect(resolve({ text: 'ngày 4/5/2019' })).toMatchObject({ legalEnd: '2019-05-04', rolled: false });
  });

  it.each([
    ['định kỳ hàng quý', 'recurring'],
    ['khẩn trương', 'none'],
  ])('%s: words only', (text, kind) => {
    expect(resolve({ text })).toStrictEqual({ text, kind, rolled: false });
  });

  it('is kept in NFC', () => {
    expect(resolve({ text: 'hết Quý II/2020'.normalize('NFD') })).toMatchObject({
      text: 'hết Quý II/2020'.normalize('NFC'),
    });
  });

  it('is refused with the place of the fault', () => {
    expect(resolve({ text: 'Quý V/2020' })).toStrictEqual({
      rejected: 'deadline-impossible',
      because: { words: 'Quý V/2020' },
      pointer: '/deadline/text',
    });
  });
});

describe('a deadline that says "before"', () => {
  it.each([
    // 15 December 2019 is a Sunday: the 14th is a Saturday, so Friday the 13th is the last day to work on it.
    ['trước 15/12/2019', '2019-12-14', '2019-12-13', true],
    // 30 November 2019 is a Saturday.
    ['trước tháng 12/2019', '2019-11-30', '2019-11-29', true],
    // Tết: 23 to 29 January 2020 are off, the 30th is worked; Wednesday the 22nd is the last day before.
    ['trước ngày 30/1/2020', '2020-01-29', '2020-01-22', true],
    // 30 April and 1 May are off, 2 and 3 May a weekend: Wednesday 29 April.
    ['before 4 May 2020', '2020-05-03', '2020-04-29', true],
    // Tuesday, after a Monday that is worked.
    ['trước ngày 31/12/2019', '2019-12-30', '2019-12-30', false],
    // Sunday after a Saturday that is worked instead of 29 April.
    ['trước ngày 5/5/2019', '2019-05-04', '2019-05-04', false],
    // The quarter ends on Sunday 31 March: it is over on the Monday to which "hết quý" would roll.
    ['trước hết Quý I/2019', '2019-03-31', '2019-03-29', true],
    ['trước hết Quý II/2020', '2020-06-30', '2020-06-30', false],
  ])('%s never ends on it or after it', (text, periodEnd, legalEnd, rolled) => {
    expect(resolve({ text })).toMatchObject({ text, periodEnd, legalEnd, rolled, rule: 'ends-before' });
  });

  it('on any day ends on the last working day before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), (days) => {
        const named = addDays(civilDate(2019, 1, 1), days);
        const deadline = resolve({ text: `trước ngày ${named}` });
        if (isRejection(deadline) || !deadline.legalEnd) return false;
        const { legalEnd } = deadline;
        if (legalEnd >= named || !isWorkingDay(vietnam, legalEnd)) return false;
        for (let between = addDays(legalEnd, 1); between < named; between = addDays(between, 1)) {
          if (isWorkingDay(vietnam, between)) return false;
        }
        return true;
      }),
    );
  });
});

describe('a deadline as a date or a period', () => {
  it.each([
    [{ date: '2020-06-30' }, 'date', '30/6/2020', '2020-06-30'],
    [{ kind: 'date', period: '2020-06-30' }, 'date', '30/6/2020', '2020-06-30'],
    [{ kind: 'month', period: '2019-12' }, 'month', 'Tháng 12/2019', '2019-12-31'],
    [{ kind: 'quarter', period: '2020-Q2' }, 'quarter', 'Quý II/2020', '2020-06-30'],
    [{ kind: 'halfYear', period: '2020-H1' }, 'halfYear', '6 tháng đầu năm 2020', '2020-06-30'],
    [{ kind: 'halfYear', period: '2020-H2' }, 'halfYear', '6 tháng cuối năm 2020', '2020-12-31'],
    [{ kind: 'year', period: '2021' }, 'year', 'Năm 2021', '2021-12-31'],
    [{ kind: 'range', period: '2018/2020' }, 'range', 'Giai đoạn 2018-2020', '2020-12-31'],
  ])('%j is written as an official would', (input, kind, text, legalEnd) => {
    expect(resolve(input)).toMatchObject({ kind, text, legalEnd });
  });

  it('can recur', () => {
    expect(resolve({ kind: 'recurring', period: 'quarterly' })).toStrictEqual({
      text: 'Định kỳ hàng quý',
      kind: 'recurring',
      rolled: false,
    });
  });

  it.each([
    [{ date: '2020-06-31' }, 'deadline-impossible', '/deadline/date'],
    [{ date: '30/6/2020' }, 'deadline-not-understood', '/deadline/date'],
    [{ date: '2020-06-30T00:00:00Z' }, 'deadline-is-an-instant', '/deadline/date'],
    [{ text: '2020-06-30T00:00:00Z' }, 'deadline-is-an-instant', '/deadline/text'],
    [{ kind: 'quarter', period: '2020-Q5' }, 'deadline-impossible', '/deadline/period'],
    [{ kind: 'month', period: '2019-13' }, 'deadline-impossible', '/deadline/period'],
    [{ kind: 'quarter', period: '2020-06' }, 'deadline-not-understood', '/deadline/period'],
    [{ kind: 'decade', period: '2020' }, 'deadline-not-understood', '/deadline/period'],
    [{ kind: 'none', period: '' }, 'deadline-not-understood', '/deadline/period'],
    [{ date: '9999-12-31' }, 'deadline-impossible', '/deadline/date'],
  ])('%j is refused: %s', (input, rejected, pointer) => {
    expect(resolve(input)).toMatchObject({ rejected, pointer });
  });
});

describe('any deadline', () => {
  it('on a date ends in law on the first working day from it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_500 }), (days) => {
        const date = addDays(civilDate(2019, 1, 1), days);
        const deadline = resolve({ date });
        if (isRejection(deadline) || !deadline.legalEnd) return false;
        const { periodEnd, legalEnd, rolled } = deadline;
        return periodEnd === date && isWorkingDay(vietnam, legalEnd) && rolled === legalEnd > date;
      }),
    );
  });

  it('given in any strings is resolved or refused, and is plain JSON', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{4}-?[QH]?\d{1,2}$/));
    const kinds = fc.oneof(
      fc.constantFrom('date', 'month', 'quarter', 'halfYear', 'year', 'range', '__proto__'),
      anything,
    );
    const inputs = fc.oneof(
      fc.record({ text: anything }),
      fc.record({ date: anything }),
      fc.record({ kind: kinds, period: anything }),
    );
    fc.assert(
      fc.property(inputs, (input) => {
        const answer = resolve(input);
        expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
      }),
    );
  });
});

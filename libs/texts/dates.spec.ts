import { describe, expect, it } from '@jest/globals';
import { type CivilDate, instantOf } from '#domain/kernel/time.js';
import { dateText, endText, instantText, momentText, periodText } from './dates.js';

const lastOfJune = '2020-06-30' as CivilDate;

describe('dates', () => {
  it('are written as each language writes them', () => {
    expect(dateText(lastOfJune, 'vi')).toBe('30/06/2020');
    expect(dateText(lastOfJune, 'en')).toBe('30 June 2020');
    expect(dateText('2019-01-05' as CivilDate, 'vi')).toBe('05/01/2019');
    expect(dateText('2019-01-05' as CivilDate, 'en')).toBe('5 January 2019');
  });

  it('stand beside the time in Ha Noi, seven hours ahead of UTC', () => {
    expect(instantText(instantOf('2020-05-19T02:00:00.000Z'), 'vi')).toBe('09:00 ngày 19/05/2020');
    expect(instantText(instantOf('2020-06-30T17:00:00.000Z'), 'en')).toBe('00:00 on 1 July 2020');
    expect(endText(instantOf('2020-06-30T17:00:00.000Z'), 'vi')).toBe('hết ngày 30/06/2020');
    expect(endText(instantOf('2020-06-30T17:00:00.000Z'), 'en')).toBe('end of 30 June 2020');
    expect(endText(instantOf('2020-06-30T02:00:00.000Z'), 'vi')).toBe('09:00 ngày 30/06/2020');
  });

  it('name quarters, and leave alone what is none', () => {
    expect(periodText('2020-Q2', 'vi')).toBe('Quý II/2020');
    expect(periodText('2019-Q4', 'en')).toBe('Q4 2019');
    expect(periodText('2020-Q5', 'vi')).toBe('2020-Q5');
  });

  it('are recognised among other facts', () => {
    expect(momentText('2020-06-30', 'vi')).toBe('30/06/2020');
    expect(momentText('2020-05-25T01:00:00.000Z', 'en')).toBe('08:00 on 25 May 2020');
    expect(momentText('2020-Q1', 'vi')).toBe('Quý I/2020');
    for (const other of ['2020-06-31', '2020-13-01T00:00:00.000Z', 'C-ATTT', '']) {
      expect(momentText(other, 'vi')).toBe(other);
    }
  });
});

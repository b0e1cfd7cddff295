import { describe, expect, it } from '@jest/globals';
import { vietnam } from '#testing/vietnam-calendar.js';
import { civilDate } from '../calendar/civil-date.js';
import { warningsOfDue } from './due-warning.js';

describe('the day that a leader names for a directive', () => {
  it('is taken as it is where people work', () => {
    expect(warningsOfDue(civilDate(2020, 5, 29), vietnam)).toEqual([]);
  });

  it('is warned of on a day off, with the day until which the directive is then in time', () => {
    // A Saturday; and 30 April 2020, a Thursday, with 1 May and the weekend after it.
    expect(warningsOfDue(civilDate(2020, 5, 30), vietnam)).toEqual([
      { warning: 'due-on-day-off', because: { due: '2020-05-30', legalEnd: '2020-06-01' } },
    ]);
    expect(warningsOfDue(civilDate(2020, 4, 30), vietnam)).toEqual([
      { warning: 'due-on-day-off', because: { due: '2020-04-30', legalEnd: '2020-05-04' } },
    ]);
  });
});

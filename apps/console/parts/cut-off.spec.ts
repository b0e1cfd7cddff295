import { describe, expect, it } from '@jest/globals';
import { cutOffAfter } from './cut-off.js';

describe('the end of the reporting period', () => {
  it.each([
    ['2020-05-25T08:00:00+07:00', '2020-06-14', '2020-06-15T00:00:00+07:00'],
    // The last minute of the period, and the first of the next.
    ['2020-06-14T23:59:00+07:00', '2020-06-14', '2020-06-15T00:00:00+07:00'],
    ['2020-06-15T00:00:00+07:00', '2020-09-14', '2020-09-15T00:00:00+07:00'],
    ['2020-12-31T12:00:00+07:00', '2021-03-14', '2021-03-15T00:00:00+07:00'],
  ])('after %s is the end of %s', (now, day, end) => {
    const cutOff = cutOffAfter(now);
    expect([cutOff.day, Date.parse(cutOff.end)]).toEqual([day, Date.parse(end)]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { civilDate } from '#domain/calendar/civil-date.js';
import { quartersBetween } from './quarters.js';

describe('quarters to choose from', () => {
  it('go over the turn of a year', () => {
    expect(quartersBetween(civilDate(2019, 9, 30), civilDate(2020, 5, 25))).toEqual([
      '2019-Q3',
      '2019-Q4',
      '2020-Q1',
      '2020-Q2',
    ]);
  });

  it('are one where everything lies in one', () => {
    expect(quartersBetween(civilDate(2020, 4, 1), civilDate(2020, 6, 30))).toEqual(['2020-Q2']);
  });
});

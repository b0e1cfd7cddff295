import { describe, expect, it } from '@jest/globals';
import { haNoi } from '#testing/lives.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import type { CivilDate } from '../kernel/time.js';
import { isNearDue, type TimelinessFacts, timelinessAt } from './timeliness.js';

const day = (date: string) => date as CivilDate;
const legalEnd = day('2020-06-30');
const open: TimelinessFacts = { progress: 'inProgress', legalEnd };
const judged = (facts: TimelinessFacts, local: string) => timelinessAt(facts, haNoi(local), vietnam.timeZone);

describe('an open task', () => {
  it('is within its deadline to 24:00 of the legal end, and overdue from then on', () => {
    expect(judged(open, '2020-06-30 23:59')).toBe('withinDeadline');
    expect(judged(open, '2020-07-01 00:00')).toBe('overdue');
  });

  it('without a legal end is never overdue', () => {
    expect(judged({ progress: 'accepted' }, '2021-12-31 00:00')).toBe('noDeadline');
  });

  it('is within its deadline while a result handed in on time awaits confirmation', () => {
    const facts: TimelinessFacts = { progress: 'resultSubmitted', legalEnd, submittedOn: day('2020-06-30') };
    expect(judged(facts, '2020-07-19 08:00')).toBe('withinDeadline');
    expect(judged({ ...facts, progress: 'returned' }, '2020-07-20 10:00')).toBe('overdue');
    expect(judged({ ...facts, submittedOn: day('2020-07-01') }, '2020-07-19 08:00')).toBe('overdue');
  });
});

describe('a completed task', () => {
  const completed = (on: string, end = true): TimelinessFacts => ({
    progress: 'completed',
    completedOn: day(on),
    ...(end ? { legalEnd } : {}),
  });

  it('is judged by the day of its completion, whenever one asks', () => {
    expect(judged(completed('2020-06-30'), '2020-07-20 10:00')).toBe('completedOnTime');
    expect(judged(completed('2020-07-01'), '2020-07-20 10:00')).toBe('completedLate');
    expect(judged(completed('2020-07-01', false), '2020-07-20 10:00')).toBe('completedNoDeadline');
  });
});

describe('near due', () => {
  const isNear = (facts: TimelinessFacts, local: string) => isNearDue(facts, haNoi(local), vietnam);

  it('is from the day seven working days before the legal end to the end itself', () => {
    expect(isNear(open, '2020-06-18 23:59')).toBe(false);
    expect(isNear(open, '2020-06-19 00:00')).toBe(true);
    expect(isNear(open, '2020-06-30 23:59')).toBe(true);
    expect(isNear(open, '2020-07-01 00:00')).toBe(false);
  });

  it('is nothing for what is done or has no deadline', () => {
    expect(isNear({ progress: 'completed', legalEnd, completedOn: day('2020-06-20') }, '2020-06-29 12:00')).toBe(false);
    expect(isNear({ progress: 'accepted' }, '2020-06-29 12:00')).toBe(false);
  });
});

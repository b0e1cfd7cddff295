import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onTimePercent } from './on-time.js';
import { nothingCounted, type Timeliness } from './timeliness.js';

const of = (counts: Partial<Record<Timeliness, number>>) => onTimePercent({ ...nothingCounted(), ...counts });

describe('the percent on time', () => {
  it('is what was completed on time, of what was completed with a deadline and what is overdue', () => {
    expect(of({ completedOnTime: 3, completedLate: 1 })).toBe(75);
    expect(of({ completedOnTime: 3, completedLate: 1, overdue: 2 })).toBe(50);
    expect(of({ completedOnTime: 4 })).toBe(100);
    expect(of({ completedLate: 2 })).toBe(0);
    expect(of({ overdue: 5 })).toBe(0);
  });

  it('counts neither what has no deadline nor what still has time', () => {
    const beside = { completedNoDeadline: 7, withinDeadline: 8, noDeadline: 9 };
    expect(of({ ...beside, completedOnTime: 3, overdue: 1 })).toBe(75);
  });

  it('is unknown where nothing counts', () => {
    expect(of({})).toBeUndefined();
    expect(of({ completedNoDeadline: 7, withinDeadline: 8, noDeadline: 9 })).toBeUndefined();
  });

  it.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 16, 6.3],
    [49, 400, 12.3],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [1999, 2000, 100],
    [1998, 2000, 99.9],
  ])('of %d in %d is rounded half up to one decimal', (onTime, judged, percent) => {
    expect(of({ completedOnTime: onTime, overdue: judged - onTime })).toBe(percent);
    expect(of({ completedOnTime: onTime, completedLate: judged - onTime })).toBe(percent);
  });

  it('is the nearest tenth, the higher where two are as near', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(count, count, count, (completedOnTime, completedLate, overdue) => {
        const judged = completedOnTime + completedLate + overdue;
        fc.pre(judged > 0);
        const tenths = Math.round((of({ completedOnTime, completedLate, overdue }) ?? -1) * 10);
        // Twice its distance from the exact value, times `judged`: from -judged, left out, to judged.
        const distance = 2 * (tenths * judged - 1000 * completedOnTime);
        expect(distance).toBeGreaterThan(-judged);
        expect(distance).toBeLessThanOrEqual(judged);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { InvariantBroken } from '../kernel/invariant.js';
import { schemaVersionOf, upcast } from './upcast.js';
import { WrittenByNewerVersion } from './written-by-newer-version.js';

const move = { from: '2019-03-07T01:00:00.000Z', to: '2020-05-25T01:00:00.000Z' };
const moved = (schemaVersion: number, data: object) =>
  upcast({ type: 'DemonstrationClockMoved', schemaVersion, data, stream: 'runtime-x' });

function failureOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('an event read by a later version', () => {
  it('has the shape of today: a clock moved before movers were named was moved by nobody', () => {
    expect(moved(1, move)).toStrictEqual({ ...move, by: null });
  });

  it('is as it was written where it has that shape already', () => {
    const data = { ...move, by: 'p-admin' };
    expect(moved(2, data)).toBe(data);
    const report = { percent: 40 };
    expect(upcast({ type: 'ProgressReported', schemaVersion: 1, data: report })).toBe(report);
  });

  it('is written in the shape of today', () => {
    expect(schemaVersionOf('DemonstrationClockMoved')).toBe(2);
    expect(schemaVersionOf('ProgressReported')).toBe(1);
  });
});

describe('an event of the future', () => {
  it('is refused with what is known of it: a later version of a known type', () => {
    const failure = failureOf(() => moved(3, move));
    expect(failure).toBeInstanceOf(WrittenByNewerVersion);
    expect(failure).toMatchObject({
      stream: 'runtime-x',
      type: 'DemonstrationClockMoved',
      schemaVersion: 3,
      known: 2,
    });
  });

  it('is refused also where nobody knows the type, or every object has a field of its name', () => {
    for (const type of ['TaskSplit', 'constructor']) {
      const failure = failureOf(() => upcast({ type, schemaVersion: 1, data: {} }));
      expect(failure).toBeInstanceOf(WrittenByNewerVersion);
      expect(failure).toMatchObject({ type, schemaVersion: 1, known: undefined, stream: undefined });
    }
  });

  it('is not what has no version: that is damage', () => {
    for (const version of [0, -1, 1.5, Number.NaN]) expect(() => moved(version, move)).toThrow(InvariantBroken);
  });
});

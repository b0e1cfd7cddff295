import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '#testing/directory.js';
import { actingUnit } from './acting-unit.js';

describe('the unit for which a person acts', () => {
  const post = (held: string) => ({ kind: 'staff', held }) as const;
  const directory = directoryOf({
    A: { kind: 'department', posts: { one: post('p-one'), two: post('p-both') } },
    B: { kind: 'department', posts: { one: post('p-both'), two: post('p-both') } },
  });

  it('is the one they name, where they hold a post in it', () => {
    expect(actingUnit(directory, 'p-both', 'B')).toEqual({ unit: 'B' });
    expect(actingUnit(directory, 'p-one', 'B')).toMatchObject({ rejected: 'not-your-unit', pointer: '/unit' });
  });

  it('need not be named by whoever has only one', () => {
    expect(actingUnit(directory, 'p-one', undefined)).toEqual({ unit: 'A' });
    expect(actingUnit(directory, 'p-both', undefined)).toEqual({
      rejected: 'acting-unit-required',
      because: { units: 'A, B' },
      pointer: '/unit',
    });
  });

  it('is none for whoever holds no post', () => {
    expect(actingUnit(directory, 'p-none', undefined)).toMatchObject({ rejected: 'not-your-unit' });
    expect(actingUnit(directory, 'p-none', 'A')).toMatchObject({ rejected: 'not-your-unit' });
  });
});

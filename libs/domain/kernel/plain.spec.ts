import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSame, own } from './plain.js';

describe('own', () => {
  it('finds what was put there and nothing that every object inherits', () => {
    expect(own({ BTTTT: 1 }, 'BTTTT')).toBe(1);
    expect(own({ BTTTT: 1 }, 'constructor')).toBeUndefined();
    expect(own({ BTTTT: 1 }, '__proto__')).toBeUndefined();
  });
});

describe('isSame', () => {
  it('looks past the order of keys, not past the order of lists', () => {
    expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });

  it('tells a missing key, a list and null from what resembles them', () => {
    expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(isSame({ a: 1, b: 2 }, { a: 1, c: 2 })).toBe(false);
    expect(isSame([], {})).toBe(false);
    expect(isSame(null, {})).toBe(false);
  });

  it('holds of everything and its copy', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => isSame(value, structuredClone(value))));
  });
});

import { describe, expect, it } from '@jest/globals';
import { emptied, pairwise } from './screens.js';

describe('the states in which screens are looked at', () => {
  it('hold every pair of language, theme, width and answer', () => {
    const keys = ['language', 'theme', 'width', 'answer'] as const;
    for (const [place, first] of keys.entries()) {
      for (const second of keys.slice(place + 1)) {
        const all = (key: (typeof keys)[number]) => [...new Set(pairwise.map((state) => String(state[key])))];
        const wanted = all(first).flatMap((a) => all(second).map((b) => `${a} ${b}`));
        const had = new Set(pairwise.map((state) => `${state[first]} ${state[second]}`));
        expect(wanted.filter((pair) => !had.has(pair))).toEqual([]);
      }
    }
  });

  it('empties lists, and a board in its columns', () => {
    expect(emptied({ items: [1], asOf: 'now', columns: [{ key: 'a', cards: [1] }] })).toEqual({
      ...{ items: [], asOf: 'now' },
      columns: [{ key: 'a', cards: [] }],
    });
  });
});

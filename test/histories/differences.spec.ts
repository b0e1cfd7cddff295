import { describe, expect, it } from '@jest/globals';
import { type Difference, differencesOf, type Explanation, isExplainedBy } from './differences.js';

const shown = (body: unknown) => ({ who: 'owner', path: '/v1/boards/A', body });
const between = (was: unknown, is: unknown) =>
  differencesOf('h', shown(was), is).map(({ pointer, was, is }) => [pointer, was, is]);

describe('what a later version shows', () => {
  it('is the same where it only says more', () => {
    expect(between({ a: [{ b: 1 }], c: null }, { a: [{ b: 1, d: 2 }], c: null, e: 3 })).toEqual([]);
  });

  it('is other where a value is, or is gone', () => {
    expect(between({ a: { 'b/c': 1 }, d: null }, { a: { 'b/c': '1' } })).toEqual([
      ['/a/b~1c', 1, '1'],
      ['/d', null, undefined],
    ]);
    expect(between({ a: {} }, { a: [] })).toEqual([['/a', {}, []]]);
    expect(between({ a: null }, { a: {} })).toEqual([['/a', null, {}]]);
  });

  it('is other where a list holds more, less or another order', () => {
    expect(between([1], [1, 2])).toEqual([['', [1], [1, 2]]]);
    expect(between([1, 2], [1])).toEqual([['', [1, 2], [1]]]);
    expect(between({ a: [1, 2] }, { a: [2, 1] })).toEqual([
      ['/a/0', 1, 2],
      ['/a/1', 2, 1],
    ]);
  });
});

describe('an explanation', () => {
  const difference: Difference = {
    history: 'h',
    who: 'owner',
    read: '/v1/boards/A?asOf=x',
    pointer: '/columns/3/cards/0/deadline',
    was: { end: '1' },
    is: { end: '2' },
  };
  const explanation: Explanation = { history: 'h', read: '/v1/boards/*', pointer: '/columns/*/deadline', fault: 'why' };

  it('covers what it names', () => {
    expect(isExplainedBy(difference, explanation)).toBe(true);
    expect(isExplainedBy(difference, { ...explanation, who: 'owner', was: { end: '1' }, is: { end: '2' } })).toBe(true);
  });

  it('covers nothing else', () => {
    const others: readonly Partial<Explanation>[] = [
      { history: 'i' },
      { who: 'head' },
      { read: '/v1/boards/A' },
      { read: '/v1/boards/A.asOf=x' },
      { pointer: '/columns/*/dead' },
      { was: { end: '2' } },
      { is: { end: '1' } },
    ];
    for (const other of others)
      expect([other, isExplainedBy(difference, { ...explanation, ...other })]).toEqual([other, false]);
  });
});

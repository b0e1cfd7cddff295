import { describe, expect, it } from '@jest/globals';
import { instant } from '#domain/kernel/time.js';
import type { Position } from '../../ports/event-store.js';
import { type Cursor, cursorText, parseCursor } from './cursor.js';

const cursor: Cursor = { at: 12 as Position, moment: instant(1_590_364_800_000), offset: 50 };
const made = cursorText(cursor, 'q');
const changed = (change: object): string =>
  Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(made, 'base64url').toString()), ...change })).toString(
    'base64url',
  );

describe('where a list goes on', () => {
  it('is read as it was given out, for its own question', () => {
    expect(parseCursor(made, 'q')).toEqual(cursor);
    expect(parseCursor(made, 'r')).toBeUndefined();
    const first = { ...cursor, at: -1 as Position, offset: 0 };
    expect(parseCursor(cursorText(first, 'q'), 'q')).toEqual(first);
  });

  it.each([
    ['place', { offset: 51 }],
    ['position', { at: 11 }],
    ['moment', { moment: 1_590_364_800_001 }],
    ['seal', { seal: 'x' }],
    ['contents', { more: 1 }],
    ['types', { at: '12' }],
  ])('is none with its %s changed', (_, change) => expect(parseCursor(changed(change), 'q')).toBeUndefined());

  it('is none with any one letter changed', () => {
    for (let place = 0; place < made.length; place += 1) {
      const other = made[place] === 'A' ? 'B' : 'A';
      expect(parseCursor(`${made.slice(0, place)}${other}${made.slice(place + 1)}`, 'q')).toBeUndefined();
    }
    for (const text of [`${made}A`, `${made}=`, made.slice(1), ` ${made}`]) {
      expect(parseCursor(text, 'q')).toBeUndefined();
    }
  });

  it.each([
    ['a moment that no date can hold', { moment: -Number.MAX_SAFE_INTEGER }],
    ['a moment without a day in every zone', { moment: -8_640_000_000_000_000 }],
    ['a position before the log', { at: -2 }],
    ['a place that no database counts to', { offset: Number.MAX_SAFE_INTEGER }],
    ['a place before the first', { offset: -1 }],
    ['half a place', { offset: 0.5 }],
  ])('is none with %s, even where somebody sealed it', (_, change) => {
    expect(parseCursor(cursorText({ ...cursor, ...(change as Partial<Cursor>) }, 'q'), 'q')).toBeUndefined();
  });

  it.each(['', 'null', '[]', '7', '"x"', '{}', '{'])('is none where it says %j', (json) => {
    expect(parseCursor(Buffer.from(json).toString('base64url'), 'q')).toBeUndefined();
  });
});

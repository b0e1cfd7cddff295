import { describe, expect, it } from '@jest/globals';
import { instant } from '#domain/kernel/time.js';
import type { Position } from '../../ports/event-store.js';
import { type Cursor, cursorText, parseCursor } from './cursor.js';

const cursor: Cursor = { at: 12 as Position, moment: instant(1_590_364_800_000), offset: 50, question: 'q' };
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('where a list goes on', () => {
  it('is read as it was given out', () => {
    expect(parseCursor(cursorText(cursor))).toEqual(cursor);
    expect(parseCursor(cursorText({ ...cursor, at: -1 as Position, offset: 0 }))).toMatchObject({ at: -1, offset: 0 });
  });

  it.each([
    ['a moment that no date can hold', { moment: -Number.MAX_SAFE_INTEGER }],
    ['a moment without a day in every zone', { moment: -8_640_000_000_000_000 }],
    ['a position before the log', { at: -2 }],
    ['a place that no database counts to', { offset: Number.MAX_SAFE_INTEGER }],
    ['a place before the first', { offset: -1 }],
    ['half a place', { offset: 0.5 }],
    ['a position in words', { at: '12' }],
    ['no question', { question: null }],
  ])('is none with %s', (_, change) => expect(parseCursor(encoded({ ...cursor, ...change }))).toBeUndefined());

  it.each(['', 'null', '[]', '7', '"x"', '{}', '{'])('is none where it says %j', (json) => {
    expect(parseCursor(Buffer.from(json).toString('base64url'))).toBeUndefined();
  });
});

import { hash } from 'node:crypto';
import { instant, instantOf } from '#domain/kernel/time.js';
import { type Position, START } from '../../ports/event-store.js';
import type { ReadAt } from './read-at.js';

/** Where a list goes on: at the moment of its first page, so that nothing is shown twice or passed over. */
export interface Cursor extends ReadAt {
  readonly offset: number;
}

/** Before anything that a plan may name. Near to where dates end, a moment has no day of its own. */
const EARLIEST = instantOf('1900-01-01T00:00:00Z');
/** Far more items than any list has, and few enough for a database to count. */
const OFFSET_MAX = 1_000_000_000;

/**
 * The seal binds it to its question and shows a change that was made by mistake. It is no secret: whoever makes one of
 * their own reads what `asOf` would let them read as well, within the bounds of `parseCursor`.
 */
export function cursorText({ at, moment, offset }: Cursor, question: string): string {
  const seal = hash('sha256', `${at} ${moment} ${offset} ${question}`, 'base64url');
  return Buffer.from(JSON.stringify({ at, moment, offset, seal })).toString('base64url');
}

/** Undefined for whatever `cursorText` never made, letter by letter, or made for another question. */
export function parseCursor(text: string, question: string): Cursor | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const { at, moment, offset } = parsed as Readonly<Record<string, unknown>>;
    if (!isWhole(at) || !isWhole(moment) || !isWhole(offset)) return undefined;
    const cursor = { at: at as Position, moment: instant(moment), offset };
    const isInBounds = at >= START && moment >= EARLIEST && offset >= 0 && offset <= OFFSET_MAX;
    return isInBounds && cursorText(cursor, question) === text ? cursor : undefined;
  } catch {
    return undefined;
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

import { instant, instantOf } from '#domain/kernel/time.js';
import { type Position, START } from '../../ports/event-store.js';
import type { ReadAt } from './read-at.js';

/** Where a list goes on: at the moment of its first page, so that nothing is shown twice or passed over. */
export interface Cursor extends ReadAt {
  readonly offset: number;
  /** The question that it continues; another question starts again. */
  readonly question: string;
}

/** Before anything that a plan may name. Near to where dates end, a moment has no day of its own. */
const EARLIEST = instantOf('1900-01-01T00:00:00Z');
/** Far more items than any list has, and few enough for a database to count. */
const OFFSET_MAX = 1_000_000_000;

export const cursorText = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/**
 * Undefined for whatever `cursorText` never made, as far as a cursor alone can tell. One that somebody changed within
 * these bounds reads what `asOf` would let them read as well.
 */
export function parseCursor(text: string): Cursor | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const { at, moment, offset, question } = parsed as Readonly<Record<string, unknown>>;
    if (!isWhole(at) || !isWhole(moment) || !isWhole(offset) || typeof question !== 'string') return undefined;
    const isInBounds = at >= START && moment >= EARLIEST && offset >= 0 && offset <= OFFSET_MAX;
    return isInBounds ? { at: at as Position, moment: instant(moment), offset, question } : undefined;
  } catch {
    return undefined;
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

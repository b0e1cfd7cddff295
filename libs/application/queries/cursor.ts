import { instant } from '#domain/kernel/time.js';
import type { Position } from '../ports/event-store.js';
import type { ReadAt } from './read-at.js';

/** Where a list goes on: at the moment of its first page, so that nothing is shown twice or passed over. */
export interface Cursor extends ReadAt {
  readonly offset: number;
  /** The question that it continues; another question starts again. */
  readonly question: string;
}

export const cursorText = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Undefined for whatever `cursorText` never made. */
export function parseCursor(text: string): Cursor | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const { at, moment, offset, question } = parsed as Readonly<Record<string, unknown>>;
    if (!isWhole(at) || !isWhole(moment) || !isWhole(offset) || typeof question !== 'string') return undefined;
    return offset < 0 ? undefined : { at: at as Position, moment: instant(moment), offset, question };
  } catch {
    return undefined;
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

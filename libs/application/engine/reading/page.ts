import type { Page } from '#contracts/answer.js';
import { cursorText } from './cursor.js';
import { answered, type ReadScope } from './read-scope.js';

export const LIMIT_DEFAULT = 50;
export const LIMIT_MAX = 200;

/** Which page of which question: `question` is what the caller asked, without the page. */
export interface PageAsked {
  readonly limit: number;
  readonly offset: number;
  readonly question: string;
}

/** Cuts the page out of what was found; `found` must reach one item beyond it where there is one. */
export function pageOf<Row, Item>(
  scope: ReadScope,
  { limit, offset, question }: PageAsked,
  found: readonly Row[],
  view: (row: Row) => Item,
): Page<Item> {
  const { at, moment } = scope;
  const items = found.slice(offset, offset + limit).map(view);
  const hasMore = found.length > offset + limit;
  const nextCursor = hasMore ? cursorText({ at, moment, offset: offset + limit }, question) : null;
  return { items, nextCursor, ...answered(scope) };
}

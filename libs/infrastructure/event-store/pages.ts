import type { ReadAll, ReadStream } from '#application/ports/event-store.js';

const PAGE_DEFAULT = 1_000;
const PAGE_MAX = 10_000;

/** How many events a read answers at most: the port's default and ceiling, the same on every adapter. */
export function pageSize({ limit = PAGE_DEFAULT }: ReadStream | ReadAll): number {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError(`a page of ${limit} events cannot be read`);
  return Math.min(limit, PAGE_MAX);
}

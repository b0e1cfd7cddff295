import type { Page } from '#contracts/answer.js';
import type { HttpClient, Query } from './http-client.js';

/** The server's largest page. */
const PAGE_MAX = 200;

/** Reads a list to its end, or up to `limit` items: one answer, as if there were no pages. */
export async function allPages<Item>(
  client: HttpClient,
  path: string,
  query: Query,
  limit = Number.POSITIVE_INFINITY,
): Promise<Page<Item>> {
  const pageOf = (left: number, cursor?: string) =>
    client.get<Page<Item>>(path, { ...query, cursor, limit: Math.min(left, PAGE_MAX) });
  let page = await pageOf(limit);
  const items = [...page.items];
  while (page.nextCursor !== null && items.length < limit) {
    page = await pageOf(limit - items.length, page.nextCursor);
    items.push(...page.items);
  }
  return { ...page, items };
}

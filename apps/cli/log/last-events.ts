import type { EventItem, EventPage } from '#contracts/events.js';
import type { HttpClient, Query } from '../shell/http-client.js';

const PAGE_MAX = 200;
/** How much further back each look goes than the one before. */
const WIDER = 8;

export interface EventsRead {
  readonly items: readonly EventItem[];
  /** The last event that the answer knew: what comes later comes after it. */
  readonly position: string;
  readonly asOf: string;
}

/** Every event after a position. */
export async function eventsAfter(client: HttpClient, query: Query, after: string | undefined): Promise<EventsRead> {
  const items: EventItem[] = [];
  for (let from = after; ; ) {
    const page = await client.get<EventPage>('/v1/events', { ...query, after: from, limit: PAGE_MAX });
    items.push(...page.items);
    const { position, asOf } = page;
    if (page.next === null) return { items, position, asOf };
    from = page.next;
  }
}

/**
 * The last `count` events. The doors read the log forwards only, so it looks from ever further back until it has
 * enough. That positions are numbers is used for where to begin and for nothing else: a gap costs one more look.
 */
export async function lastEvents(client: HttpClient, query: Query, count: number): Promise<EventsRead> {
  const { position: head } = await client.get<EventPage>('/v1/events', { ...query, limit: 1 });
  for (let span = count; ; span *= WIDER) {
    const after = Math.max(Number(head) - span, 0);
    const read = await eventsAfter(client, query, String(after));
    if (read.items.length >= count || after === 0) return { ...read, items: read.items.slice(-count) };
  }
}

import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Position, RecordedEvent } from '#application/ports/event-store.js';
import { LogCorrupted, LogRefused } from '../log-errors.js';
import { backoffMs, Silence } from './deadline.js';
import type { EventCodec } from './event-codec.js';
import type { LiveClient } from './live-client.js';
import type { LogPages } from './log-pages.js';
import { SubscriptionFeed } from './subscription-feed.js';

/** Bounds what a subscription holds in memory: at most 500 events, and an append is at most 1 MiB. */
const PAGE = 500;

export interface Subscribing {
  readonly live: LiveClient;
  readonly pages: LogPages;
  readonly codec: EventCodec;
  /** After so long a silence the head of the log is looked at: events there that did not come mean a dead feed. */
  readonly stallMs: number;
  readonly onFailure: (why: string) => void;
}

interface Handled {
  position: Position;
  /** Of the event there, once this process has seen it: a log that was put back and has grown again differs in it. */
  id: string | undefined;
}

/**
 * Everything after a position, whatever becomes of the server's subscription: one that fails, ends or falls silent is
 * begun anew after the last event handled. Ends only by the signal.
 *
 * @throws LogRefused when that event is not in the log, which is then another or an older one; LogCorrupted
 */
export async function* subscription(
  parts: Subscribing,
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  const said = { isCaughtUp: false };
  const last: Handled = { position: after, id: undefined };
  for (let failures = 0; !signal.aborted; failures += 1) {
    if (failures > 0) await sleep(backoffMs(failures), undefined, { signal }).catch(() => undefined);
    try {
      await parts.pages.requireEventAt(last.position, last.id);
      for await (const page of fed(parts, last.position, said, signal)) {
        yield page;
        failures = 0;
        const event = page.at(-1);
        if (event) Object.assign(last, { position: event.position, id: event.id });
        // A long catch-up would otherwise run in microtasks alone, and nothing else in this thread would get a turn.
        await nextTurn();
      }
    } catch (error) {
      if (error instanceof LogRefused || error instanceof LogCorrupted) throw error;
      if (parts.live.isClosed || signal.aborted) return;
      parts.onFailure(String(error));
    }
  }
}

/** The pages of one subscription of the server, until it fails. */
async function* fed(
  { live, pages, codec, stallMs }: Subscribing,
  after: Position,
  said: { isCaughtUp: boolean },
  signal: AbortSignal,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  const feed = new SubscriptionFeed(await live.connection(), after, codec.prefix, PAGE);
  try {
    let seen = after;
    const held: RecordedEvent[] = [];
    while (!signal.aborted) {
      const taken = feed.take(PAGE - held.length);
      held.push(...taken.filter((event) => codec.isOurs(event)).map((event) => codec.recorded(event)));
      seen = held.at(-1)?.position ?? seen;
      if (held.length === PAGE || (held.length > 0 && feed.isCaughtUp)) {
        said.isCaughtUp = false;
        yield held.splice(0);
      } else if (feed.isCaughtUp && !said.isCaughtUp) {
        said.isCaughtUp = true;
        yield [];
      } else if (taken.length === 0 && !(await feed.changed(stallMs, signal))) {
        const [head] = await pages.ofAll({ direction: 'backwards', limit: 1 });
        // What has only just been written may be on its way.
        const isBehind = head !== undefined && head.position > seen && !feed.hasArrived;
        if (isBehind && !(await feed.changed(stallMs, signal))) throw new Silence('the feed has stalled');
        // The server has not said that it has caught up; what has come is not kept back for that.
        if (held.length > 0) yield held.splice(0);
      }
    }
  } finally {
    await feed.close();
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Position, RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { AT, freshStream, idsOf, newEvents, revision } from './events.js';
import type { Store } from './opened-store.js';

export function subscribing(store: Store): void {
  const end = async (): Promise<Position> => (await store().head())?.position ?? START;

  /** Handles events until so many have come; says how often it was told that it has caught up. */
  const handle = async (
    after: Position,
    count: number,
    each: (seen: readonly RecordedEvent[], isCaughtUp: boolean) => unknown = () => undefined,
  ): Promise<{ seen: RecordedEvent[]; caughtUp: number }> => {
    const seen: RecordedEvent[] = [];
    let caughtUp = 0;
    for await (const page of store().subscribe(after)) {
      seen.push(...page);
      if (page.length === 0) caughtUp += 1;
      await each(seen, page.length === 0);
      if (seen.length >= count) break;
    }
    return { seen, caughtUp };
  };

  it('catches up, says so, and goes live without missing or repeating an event', async () => {
    const begin = await end();
    const stream = freshStream();
    const [before, after] = [newEvents(5), newEvents(5, 5)];
    await store().append(stream, 'no-stream', before, AT);
    let written = false;
    const { seen, caughtUp } = await handle(begin, 10, async (events, isCaughtUp) => {
      if (!isCaughtUp || written) return;
      expect(idsOf(events)).toEqual(idsOf(before));
      written = true;
      await store().append(stream, revision(4), after, AT);
    });
    expect(idsOf(seen)).toEqual(idsOf([...before, ...after]));
    expect(caughtUp).toBeGreaterThanOrEqual(1);
  });

  it('wakes when it is written to while nobody looks', async () => {
    const begin = await end();
    const written = newEvents(1);
    let append: Promise<unknown> | undefined;
    const { seen } = await handle(begin, 1, (_, isCaughtUp) => {
      // Begun only after the subscription has gone to sleep.
      if (isCaughtUp) append ??= nextTurn().then(() => store().append(freshStream(), 'no-stream', written, AT));
    });
    await append;
    expect(idsOf(seen)).toEqual(idsOf(written));
  });

  it('sees the order of the log while many append, in every subscription', async () => {
    const begin = await end();
    const subscriptions = [handle(begin, 200), handle(begin, 200), handle(begin, 200)];
    const streams = Array.from({ length: 20 }, () => freshStream());
    for (let round = 0; round < 10; round += 1) {
      const expected = round === 0 ? 'no-stream' : revision(round - 1);
      await Promise.all(streams.map((stream) => store().append(stream, expected, newEvents(1, round), AT)));
    }
    const log = idsOf(await store().readAll({ after: begin }));
    expect(log).toHaveLength(200);
    for (const { seen } of await Promise.all(subscriptions)) expect(idsOf(seen)).toEqual(log);
  });

  it('waits for a slow consumer and loses nothing', async () => {
    const begin = await end();
    const stream = freshStream();
    let written = 0;
    const { seen } = await handle(begin, 40, async () => {
      if (written >= 40) return;
      // Events arrive while each page is being handled, before the next one is asked for.
      const expected = written === 0 ? 'no-stream' : revision(written - 1);
      await store().append(stream, expected, newEvents(4, written), AT);
      written += 4;
    });
    expect(seen.map(({ data }) => data)).toEqual(Array.from({ length: 40 }, (_, n) => ({ n })));
  });

  it('starts after the position, not at it', async () => {
    const { position } = await store().append(freshStream(), 'no-stream', newEvents(1), AT);
    const next = newEvents(1, 1);
    await store().append(freshStream(), 'no-stream', next, AT);
    expect(idsOf((await handle(position, 1)).seen)).toEqual(idsOf(next));
  });

  it('ends when it is aborted, asleep or before it began', async () => {
    const asleep = new AbortController();
    let pages = 0;
    for await (const page of store().subscribe(await end(), asleep.signal)) {
      pages += 1;
      if (page.length === 0) void nextTurn().then(() => asleep.abort());
    }
    expect(pages).toBe(1);
    for await (const page of store().subscribe(await end(), AbortSignal.abort())) expect(page).toBe('no page');
  });

  it('ends when the store is closed', async () => {
    for await (const page of store().subscribe(await end())) {
      if (page.length === 0) void nextTurn().then(() => store().close());
    }
  });

  it('may be left early, and begun anew where one stopped', async () => {
    const begin = await end();
    await store().append(freshStream(), 'no-stream', newEvents(3), AT);
    const first = await handle(begin, 1);
    expect(first.seen.map(({ data }) => data)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
    const { position } = await store().append(freshStream(), 'no-stream', newEvents(1, 3), AT);
    const second = await handle(first.seen.at(-1)?.position ?? START, 1);
    expect(second.seen.map((event) => event.position)).toEqual([position]);
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { AT, idsOf, newEvent, newEvents } from '#testing/event-store/events.js';
import { EmulatedCluster } from '../../../../test/harness/eventstoredb-emulator/emulated-cluster.js';
import { startEmulator } from '../../../../test/harness/eventstoredb-emulator/emulator.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';
import type { Notice } from './notices.js';

const LIMITS = { answerMs: 4_000, silenceMs: 800, stallMs: 300 };
/** The server's own times, 3 s and 2.2 s, in a tenth of them. */
const SCALE = 0.1;

// Against emulated servers: what our adapter does with such faults, not what EventStoreDB does.
describe.each([true, false])('the EventStoreDB adapter (batch appends: %s)', (hasBatchAppend) => {
  const toClose: { kill?(): void; close?(): Promise<void> }[] = [];
  const closing = <T extends (typeof toClose)[number]>(opened: T): T => {
    toClose.unshift(opened);
    return opened;
  };
  // Also what a failed test leaves: a second store would be refused, and Jest would wait for the first for ever.
  afterEach(async () => {
    for (const opened of toClose.splice(0)) {
      await opened.close?.();
      opened.kill?.();
    }
  });

  it('has an append written once that timed out without a quorum', async () => {
    const emulator = closing(await startEmulator({ hasBatchAppend, scale: SCALE }));
    const store = closing(await openEventStoreDb({ url: emulator.url, ...LIMITS, onNotice: () => undefined }));
    const event = newEvent();
    emulator.faults.loseQuorum();
    const append = store.append('task-1', 'no-stream', [event], AT);
    await sleep(5_000 * SCALE);
    expect(await store.readStream('task-1')).toEqual([]);
    emulator.faults.goOn();
    const [logged] = await append.then(() => emulator.log.stream('task-1') ?? []);
    expect(await append).toEqual({ revision: 0, position: logged?.position });
    expect(idsOf(emulator.log.stream('task-1') ?? [])).toEqual([event.id]);
  });

  it('goes on with another leader: every append is answered and written once, the subscription has them all', async () => {
    const cluster = closing(await EmulatedCluster.of(3, { hasBatchAppend, scale: SCALE }));
    const notices: Notice[] = [];
    const store = closing(
      await openEventStoreDb({ url: cluster.url, ...LIMITS, onNotice: (notice) => notices.push(notice) }),
    );
    const seen: RecordedEvent[] = [];
    const until = new AbortController();
    const following = (async () => {
      for await (const page of store.subscribe(START, until.signal)) {
        seen.push(...page);
        if (seen.length === 17) break;
      }
    })();
    await store.append('before', 'no-stream', newEvents(1), AT);
    cluster.killLeader();
    const events = newEvents(16);
    const appends = events.map((event, n) => store.append(`task-${n}`, 'no-stream', [event], AT));
    await sleep(5_000 * SCALE);
    await cluster.elect();
    expect((await Promise.all(appends)).map(({ revision }) => revision)).toEqual(events.map(() => 0));
    expect(events.map((_, n) => idsOf(cluster.log.stream(`task-${n}`) ?? []))).toEqual(events.map(({ id }) => [id]));
    await following;
    expect(idsOf(seen)).toEqual(idsOf(await store.readAll()));
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'resubscribed' }));
  });

  it('finds the leader from a follower, since another would answer what was true a moment ago', async () => {
    const cluster = closing(await EmulatedCluster.of(2, { hasBatchAppend }));
    const [follower] = cluster.followers;
    const store = closing(await openEventStoreDb({ url: follower?.url ?? '', ...LIMITS, onNotice: () => undefined }));
    follower?.faults.fallSilent();
    expect(await store.append('task-1', 'no-stream', newEvents(1), AT)).toMatchObject({ revision: 0 });
  });

  it('begins anew a subscription that the server found too slow', async () => {
    const emulator = closing(await startEmulator({ hasBatchAppend }));
    const notices: Notice[] = [];
    const store = closing(
      await openEventStoreDb({ url: emulator.url, ...LIMITS, onNotice: (notice) => notices.push(notice) }),
    );
    const event = newEvent();
    for await (const page of store.subscribe(START)) {
      if (page.length > 0) {
        expect(idsOf(page)).toEqual([event.id]);
        break;
      }
      emulator.faults.outrunConsumers();
      await store.append('task-1', 'no-stream', [event], AT);
    }
    expect(notices).toContainEqual({
      kind: 'resubscribed',
      count: 1,
      why: expect.stringContaining('Consumer too slow'),
    });
  });
});

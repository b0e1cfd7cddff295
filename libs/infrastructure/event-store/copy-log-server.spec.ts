import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { instant } from '#domain/kernel/time.js';
import { AT, METADATA, newEvent, newEvents, revision } from '#testing/event-store/events.js';
import type { Emulator } from '../../../test/harness/eventstoredb-emulator/emulator.js';
import { startEmulator } from '../../../test/harness/eventstoredb-emulator/emulator.js';
import { logFolder } from '../../../test/harness/log-folder.js';
import { eventsOf } from './appends-of-log.js';
import { copyLog, type LogCopied, NotACopy } from './copy-log.js';
import { openEventStoreDb } from './eventstoredb/eventstoredb.event-store.js';
import { verifyEvents } from './verify-events.js';

const of = (commandKey: string) => ({ metadata: { ...METADATA, commandKey } });

/** Seven events of four commands; bytes that a careless way would change: order of keys, accents, numbers, U+2028. */
async function write(store: EventStore): Promise<void> {
  const words = newEvent({ z: 1, ă: [1.5, 2 ** 53 - 1], 'Đôn đốc': '\u2028"\u0000' }, of('a'));
  await store.append('task-1', 'no-stream', [words, newEvent({}, of('a'))], AT);
  await store.append('task-2', 'no-stream', [newEvent({ deep: { z: [null], a: -0.5e-7 } }, of('b'))], instant(AT + 5));
  await store.append('task-1', revision(1), [newEvent({}, of('c')), newEvent({}, of('c'))], instant(AT + 5));
  await store.append('task-1', revision(3), [newEvent({}, of('d')), newEvent({}, of('d'))], instant(AT + 7));
}

/** All but positions, which each store counts in its own way. */
async function all(store: Pick<EventStore, 'readAll'>): Promise<Omit<RecordedEvent, 'position'>[]> {
  const events: Omit<RecordedEvent, 'position'>[] = [];
  for await (const { position: _, ...event } of eventsOf(store, START)) events.push(event);
  return events;
}

// Against the emulator: what our copying does over EventStoreDB's protocol, not what EventStoreDB does.
describe.each([
  { way: 'from a folder to a server', atOnce: 1 },
  { way: 'from a server to a folder', atOnce: 2 },
])('copying a log $way', ({ way, atOnce: appendsAtOnce }) => {
  const folder = logFolder();
  let emulator: Emulator;
  let server: EventStore;
  let [from, to] = [{} as EventStore, {} as EventStore];
  const copy = (told?: (copied: number) => void): Promise<LogCopied> =>
    copyLog(from, to, { appendsAtOnce, ...(told && { told }) });

  beforeEach(async () => {
    emulator = await startEmulator();
    server = await openEventStoreDb({ url: emulator.url });
    const embedded = await folder.open();
    [from, to] = way.startsWith('from a folder') ? [embedded, server] : [server, embedded];
    await write(from);
  });
  afterEach(async () => {
    await server.close();
    emulator.kill();
  });

  it('keeps order, places, ids, types, bytes and instants, and finds the copy whole', async () => {
    expect(await copy()).toEqual({ copied: 7, compared: 7 });
    expect(await all(to)).toEqual(await all(from));
    const counts = { events: 7, streams: 2, recordedAt: AT + 7, fault: undefined };
    expect(await verifyEvents(to)).toMatchObject(counts);
    expect(await verifyEvents(from)).toEqual(await verifyEvents(to));
  });

  it('goes on where it was interrupted, and with what was appended since', async () => {
    const interrupted = (): void => {
      throw new Error('the power is cut');
    };
    await expect(copy(interrupted)).rejects.toThrow('the power is cut');
    await from.append('task-3', 'no-stream', newEvents(2), instant(AT + 9));
    const before = (await all(to)).length;
    expect(before).toBeGreaterThan(0);
    expect(await copy()).toEqual({ copied: 9 - before, compared: 9 });
    expect(await all(to)).toEqual(await all(from));
    expect(await copy()).toEqual({ copied: 0, compared: 9 });
  });

  it('leaves a target alone that holds something else', async () => {
    await to.append('task-9', 'no-stream', newEvents(1), AT);
    await expect(copy()).rejects.toThrow(NotACopy);
    expect(await all(to)).toHaveLength(1);
  });
});

describe('what is read from a server', () => {
  let emulator: Emulator;
  let store: EventStore;
  beforeEach(async () => {
    emulator = await startEmulator();
    store = await openEventStoreDb({ url: emulator.url });
    await write(store);
  });
  afterEach(async () => {
    await store.close();
    emulator.kill();
  });

  it('is found damaged where an event is not what was written', async () => {
    const [, , , third] = emulator.log.all;
    if (!third) throw new Error('seven were written');
    emulator.log.all[3] = { ...third, data: Buffer.from('{"deep":"otherwise"}') };
    const { events, fault } = await verifyEvents(store);
    expect(fault).toMatchObject({ kind: 'leaf', position: third.position, why: expect.stringContaining('leaf') });
    expect(events).toBeLessThan(3);
  });

  it('is found lacking where an event of a stream is gone', async () => {
    const [gone] = emulator.log.all.splice(4, 1);
    const next = emulator.log.all[4];
    const fault = { kind: 'revision', stream: gone?.stream, position: next?.position };
    expect(await verifyEvents(store)).toMatchObject({ events: 3, fault });
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { EventStore, RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { instant } from '#domain/kernel/time.js';
import { AT, freshStream, idsOf, METADATA, newEvent, newEvents, revision } from '#testing/event-store/events.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import { logFolder } from '../../../test/harness/log-folder.js';
import { appendsOf, eventsOf } from './appends-of-log.js';
import { LogsDiffer } from './compare-logs.js';
import { copyLog, NotACopy } from './copy-log.js';
import { LogCorrupted } from './log-errors.js';

const of = (commandKey: string) => ({ metadata: { ...METADATA, commandKey } });

describe('copying a log', () => {
  const source = logFolder();
  const target = logFolder();

  /** Seven events of four commands; the second stream's come between those of the first. */
  const written = async (): Promise<EventStore> => {
    const store = await source.open();
    await store.append('task-1', 'no-stream', [newEvent({ words: 'Đôn đốc' }, of('a')), newEvent({}, of('a'))], AT);
    await store.append('task-2', 'no-stream', [newEvent({ deep: { z: 1, ă: [1.5] } }, of('b'))], instant(AT + 5));
    await store.append('task-1', revision(1), [newEvent({}, of('c')), newEvent({}, of('c'))], instant(AT + 5));
    await store.append('task-1', revision(3), [newEvent({}, of('d')), newEvent({}, of('d'))], instant(AT + 5));
    return store;
  };
  const all = async (store: EventStore): Promise<RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    for await (const event of eventsOf(store, START)) events.push(event);
    return events;
  };

  it.each([1, 64])('keeps order, places, ids, types, bytes and instants, %i appends at once', async (appendsAtOnce) => {
    const from = await written();
    const to = await target.open();
    expect(await copyLog(from, to, { appendsAtOnce })).toEqual({ copied: 7, compared: 7 });
    expect(await all(to)).toEqual(await all(from));
    expect(await copyLog(from, to, { appendsAtOnce })).toEqual({ copied: 0, compared: 7 });
  });

  it('goes through pages, into any store that keeps the port', async () => {
    const from = await source.open();
    for (let n = 0; n < 13; n += 1) await from.append(freshStream(), 'no-stream', newEvents(90), AT);
    const to = new InMemoryEventStore();
    expect(await copyLog(from, to, { appendsAtOnce: 1 })).toEqual({ copied: 1_170, compared: 1_170 });
    expect(idsOf(await all(to))).toEqual(idsOf(await all(from)));
  });

  it('writes together what was appended together', async () => {
    const groups: number[][] = [];
    for await (const events of appendsOf(eventsOf(await written(), START))) {
      groups.push(events.map(({ position }) => position));
    }
    expect(groups).toEqual([[1, 2], [3], [4, 5], [6, 7]]);
  });

  it('never makes an append that is larger than one can have been', async () => {
    const from = await source.open();
    // Two and a half times 400 kB in one stream, under one key and at one instant.
    for (const n of [0, 1, 2]) {
      const expected = n === 0 ? 'no-stream' : revision(n - 1);
      await from.append('task-1', expected, [newEvent({ text: 'x'.repeat(400_000) })], AT);
    }
    const to = await target.open();
    expect(await copyLog(from, to, { appendsAtOnce: 64 })).toEqual({ copied: 3, compared: 3 });
  });

  it('goes on where it was interrupted, and with what was appended since', async () => {
    const from = await written();
    const interrupted = (copied: number): void => {
      if (copied >= 3) throw new Error('the power is cut');
    };
    const first = await target.open();
    await expect(copyLog(from, first, { appendsAtOnce: 1, told: interrupted })).rejects.toThrow('the power is cut');
    expect(await first.head()).toMatchObject({ position: 3 });
    await first.close();
    await from.append('task-3', 'no-stream', newEvents(1), AT);
    const second = await target.open();
    expect(await copyLog(from, second, { appendsAtOnce: 1 })).toEqual({ copied: 5, compared: 8 });
    expect(await all(second)).toEqual(await all(from));
  });

  it('stops at a damaged event of the source, and copies nothing of its page', async () => {
    await (await written()).close();
    const bytes = readFileSync(source.file);
    bytes.write('{"deeq"', bytes.indexOf('{"deep"'));
    writeFileSync(source.file, bytes);
    const from = await source.open();
    const to = await target.open();
    const copying = copyLog(from, to, { appendsAtOnce: 64 });
    await expect(copying).rejects.toThrow(LogCorrupted);
    await expect(copying).rejects.toMatchObject({ position: 3 });
    expect(await to.head()).toBeUndefined();
  });

  it('leaves a target alone that holds something else', async () => {
    const from = await written();
    const to = await target.open();
    await to.append('task-9', 'no-stream', newEvents(1), AT);
    await expect(copyLog(from, to, { appendsAtOnce: 64 })).rejects.toThrow(NotACopy);
    expect(await to.head()).toMatchObject({ position: 1 });
  });

  it('stops where somebody else writes the target meanwhile', async () => {
    const from = await written();
    const to = await target.open();
    let writing: Promise<unknown> | undefined;
    const told = (copied: number): void => {
      if (copied === 2) writing = to.append('task-2', 'no-stream', newEvents(1), AT);
    };
    await expect(copyLog(from, to, { appendsAtOnce: 1, told })).rejects.toMatchObject({
      ...{ name: 'NotACopy', stream: 'task-2', revision: 0 },
    });
    await writing;
  });

  it('finds at the end what a resumed copy has otherwise in its middle', async () => {
    const from = await written();
    const to = await target.open();
    const [one, two, , , , , seven] = await all(from);
    if (!one || !two || !seven) throw new Error('seven were written');
    await to.append('task-1', 'no-stream', [one, two], AT);
    await to.append('task-1', revision(1), newEvents(3), instant(AT + 5));
    await to.append('task-1', revision(4), [seven], instant(AT + 5));
    const copying = copyLog(from, to, { appendsAtOnce: 64 });
    await expect(copying).rejects.toThrow(LogsDiffer);
    await expect(copying).rejects.toMatchObject({ stream: 'task-2', revision: 0 });
  });
});

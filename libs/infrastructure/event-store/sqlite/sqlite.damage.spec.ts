import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Position } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { AT, newEvent, newEvents, revision } from '#testing/event-store/events.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { LogCorrupted } from '../log-errors.js';

describe('damage to the log is found on reading', () => {
  const log = logFolder();

  /** Positions 1 to 3 are of task-1, 4 and 5 of task-2. */
  beforeEach(async () => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', [newEvent({ words: 'Bo TTTT bao cao' }), ...newEvents(2)], AT);
    await store.append('task-2', 'no-stream', newEvents(2), AT);
    await store.close();
  });

  it('one flipped bit, with its position; what follows can still be read', async () => {
    const bytes = readFileSync(log.file);
    const at = bytes.indexOf('Bo TTTT');
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at);
    writeFileSync(log.file, bytes);
    const store = await log.open();
    for (const read of [
      () => store.readStream('task-1'),
      () => store.readAll(),
      () => store.readAll({ direction: 'backwards' }),
      () => store.subscribe(START)[Symbol.asyncIterator]().next(),
    ]) {
      await expect(read()).rejects.toMatchObject({ name: 'LogCorrupted', position: 1 });
    }
    expect(await store.readAll({ after: 1 as Position })).toHaveLength(4);
  });

  it.each([
    "type = 'TaskClosed'",
    'recorded_at = recorded_at + 1',
    'event_id = zeroblob(16)',
    "data = x'7b7d'",
    "metadata = x'7b7d'",
    'stream_id = 2, revision = 2',
    'leaf = zeroblob(32)',
  ])('an event with %s', async (change) => {
    log.tamper(`DROP TRIGGER events_refuse_update; UPDATE events SET ${change} WHERE position = 2`);
    const store = await log.open();
    await expect(store.readAll()).rejects.toThrow(LogCorrupted);
  });

  it.each(['last_revision = 7', 'last_revision = 1', "name = 'task-9'"])(
    'a stream whose row says %s, on appending too; others go on',
    async (change) => {
      log.tamper(`DROP TRIGGER streams_refuse_update; UPDATE streams SET ${change} WHERE name = 'task-1'`);
      const store = await log.open();
      const named = change.startsWith('name') ? 'task-9' : 'task-1';
      await expect(store.readStream(named)).rejects.toThrow(LogCorrupted);
      if (named === 'task-1') {
        await expect(store.append(named, revision(2), newEvents(1), AT)).rejects.toThrow(LogCorrupted);
      }
      await store.append('task-2', revision(1), newEvents(1), AT);
      expect(await store.readStream('task-2')).toHaveLength(3);
    },
  );

  it('an event that is missing in the middle', async () => {
    log.tamper('DROP TRIGGER events_refuse_delete; DELETE FROM events WHERE position = 2');
    const store = await log.open();
    await expect(store.readAll()).rejects.toMatchObject({ name: 'LogCorrupted', position: 3 });
    await expect(store.readAll({ direction: 'backwards' })).rejects.toThrow(LogCorrupted);
    await expect(store.readStream('task-1')).rejects.toThrow(LogCorrupted);
    expect(await store.readStream('task-2')).toHaveLength(2);
  });

  it('an event that is missing at the beginning', async () => {
    log.tamper('DROP TRIGGER events_refuse_delete; DELETE FROM events WHERE position = 1');
    const store = await log.open();
    await expect(store.readAll()).rejects.toThrow(LogCorrupted);
    await expect(store.readAll({ direction: 'backwards' })).rejects.toThrow(LogCorrupted);
    await expect(store.readStream('task-1', { direction: 'backwards' })).rejects.toThrow(LogCorrupted);
  });
});

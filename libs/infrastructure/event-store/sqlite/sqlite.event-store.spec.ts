import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { START, StoreUnavailable } from '#application/ports/event-store.js';
import { instant } from '#domain/kernel/time.js';
import { AT, idsOf, newEvents, revision } from '#testing/event-store/events.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { openSqliteEventLogReader } from './sqlite.event-log-reader.js';

describe('the embedded SQLite store', () => {
  const log = logFolder();

  it('finds everything again when it is opened again, and a repeat from before', async () => {
    const first = await log.open();
    const events = newEvents(3);
    const appended = await first.append('task-1', 'no-stream', events, AT);
    await first.close();
    const second = await log.open();
    expect(idsOf(await second.readStream('task-1'))).toEqual(idsOf(events));
    expect(await second.append('task-1', 'no-stream', events, AT)).toEqual(appended);
    const later = await second.append('task-1', revision(2), newEvents(1), AT);
    expect(later).toEqual({ revision: 3, position: appended.position + 1 });
  });

  it('goes on at the recorded instant where it stopped', async () => {
    const first = await log.open();
    await first.append('task-1', 'no-stream', newEvents(1), AT);
    await first.close();
    const second = await log.open();
    await second.append('task-2', 'no-stream', newEvents(1), instant(AT - 1));
    expect((await second.head())?.recordedAt).toBe(AT);
  });

  it('writes what is under way before it closes, and nothing after', async () => {
    const store = await log.open();
    const appends = Array.from({ length: 600 }, (_, n) => store.append(`task-${n}`, 'no-stream', newEvents(1), AT));
    await store.close();
    await Promise.all(appends);
    await expect(store.append('task-x', 'no-stream', newEvents(1), AT)).rejects.toThrow(StoreUnavailable);
    await expect(store.head()).rejects.toThrow(StoreUnavailable);
    expect(await (await log.open()).readAll()).toHaveLength(600);
  });

  it('makes its files for their owner alone, and one writer after another', async () => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', newEvents(1), AT);
    expect(statSync(log.path).mode & 0o777).toBe(0o700);
    const modes = readdirSync(log.path).map((name) => statSync(join(log.path, name)).mode & 0o777);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it.each([
    'UPDATE events SET type = type',
    'DELETE FROM events',
    'UPDATE streams SET name = name',
    'DELETE FROM streams',
  ])('has tables that refuse %s', async (sql) => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', newEvents(1), AT);
    expect(() => log.tamper(sql)).toThrow('the log is append-only');
  });

  it('says in its file which log it is, and counts its starts', async () => {
    await (await log.open()).close();
    await (await log.open()).close();
    const db = new DatabaseSync(log.file, { readOnly: true });
    const rows = db.prepare('SELECT id, format, fence FROM log').all();
    expect(db.prepare('PRAGMA application_id').get()).toMatchObject({ application_id: 0x646f6e64 });
    expect(rows).toEqual([
      expect.objectContaining({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), format: 2, fence: 2 }),
    ]);
    db.close();
  });

  it('is read and followed by a connection that nobody nudges, which cannot append', async () => {
    const store = await log.open();
    const reader = await openSqliteEventLogReader({ folder: log.path });
    log.closeAfterwards(reader);
    await expect(reader.append()).rejects.toThrow(StoreUnavailable);
    const written = newEvents(3);
    const seen: string[] = [];
    let append: Promise<unknown> | undefined;
    for await (const page of reader.subscribe(START)) {
      seen.push(...idsOf(page));
      if (page.length === 0) append ??= store.append('task-1', 'no-stream', written, AT);
      if (seen.length === 3) break;
    }
    await append;
    expect(seen).toEqual(idsOf(written));
    expect(await reader.head()).toEqual(await store.head());
  });
});

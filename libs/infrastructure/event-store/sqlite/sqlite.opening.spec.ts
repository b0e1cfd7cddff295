import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AT, newEvents } from '#testing/event-store/events.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { LogRefused } from '../log-errors.js';
import { openSqliteEventLogReader } from './sqlite.event-log-reader.js';

describe('opening the log refuses', () => {
  const log = logFolder();

  it('a second writer, until the first has closed', async () => {
    const first = await log.open();
    await expect(log.open()).rejects.toThrow(/another process writes the log in .*stop that process/);
    // The refused one must not have dropped the lock, which belongs to the process.
    await expect(log.open()).rejects.toThrow(LogRefused);
    await first.close();
    await (await log.open()).append('task-1', 'no-stream', newEvents(1), AT);
  });

  it('a file that is no database, and leaves it as it is', async () => {
    mkdirSync(log.path, { recursive: true });
    writeFileSync(log.file, 'not a database '.repeat(100));
    await expect(log.open()).rejects.toThrow(/file is not a database; keep the files and restore/);
    expect(readFileSync(log.file, 'utf8')).toBe('not a database '.repeat(100));
  });

  it('a database of another program', async () => {
    mkdirSync(log.path, { recursive: true });
    log.tamper('CREATE TABLE theirs (a)');
    await expect(log.open()).rejects.toThrow(/is not a dondoc log; name another data folder/);
  });

  it('a log of a newer format', async () => {
    await (await log.open()).close();
    log.tamper('PRAGMA user_version = 3');
    await expect(log.open()).rejects.toThrow(
      /log format 3, this program reads format 2; run the version that wrote it/,
    );
  });

  it('a folder that cannot be made', async () => {
    mkdirSync(dirname(log.path), { recursive: true });
    writeFileSync(log.path, '');
    await expect(log.open()).rejects.toThrow(/cannot be opened: EEXIST.*name a data folder on a local disk/);
    rmSync(log.path);
  });

  it('to read where there is no log', async () => {
    await expect(openSqliteEventLogReader({ folder: log.path })).rejects.toThrow(LogRefused);
  });

  it('a log whose end was cut off', async () => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', newEvents(5), AT);
    await store.close();
    log.tamper('DROP TRIGGER events_refuse_delete; DELETE FROM events WHERE position = 5');
    await expect(log.open()).rejects.toThrow(/ends at position 4 but has given out 5.*restore the last good backup/);
  });
});

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AT, newEvents } from '#testing/event-store/events.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { LogRefused } from '../log-errors.js';
import { LogWriter } from './log-writer.js';
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

  it('a file whose last page is gone, and leaves the rest as it is', async () => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', newEvents(50), AT);
    await store.close();
    truncateSync(log.file, statSync(log.file).size - 4_096);
    const left = readFileSync(log.file);
    await expect(log.open()).rejects.toThrow(/malformed; keep the files and restore the last good backup/);
    expect(readFileSync(log.file).equals(left)).toBe(true);
  });

  it('a write-ahead log that belongs to another log, and moves nothing from it', async () => {
    const theirs = mkdtempSync(join(tmpdir(), 'dondoc-other-'));
    const ours = mkdtempSync(join(tmpdir(), 'dondoc-other-'));
    try {
      const writer = LogWriter.open(theirs);
      await (await log.open()).close();
      copyFileSync(log.file, join(ours, 'log.db'));
      // While it is open it has not been emptied, as after a kill.
      copyFileSync(join(theirs, 'log.db-wal'), join(ours, 'log.db-wal'));
      const opening = () => LogWriter.open(ours).close();
      expect(opening).toThrow(/log.db-wal belongs to another log .* restore the last good backup/);
      expect(readFileSync(join(ours, 'log.db')).equals(readFileSync(log.file))).toBe(true);
      writer.close();
    } finally {
      for (const folder of [ours, theirs]) rmSync(folder, { recursive: true });
    }
  });

  it('a log that was not closed and whose write-ahead log was deleted, until somebody says to go on without', async () => {
    const copied = mkdtempSync(join(tmpdir(), 'dondoc-copied-'));
    try {
      // While it is open its files are as after a kill.
      const writer = LogWriter.open(log.path);
      for (const name of readdirSync(log.path)) copyFileSync(join(log.path, name), join(copied, name));
      writer.close();
      rmSync(join(copied, 'log.db-wal'));
      const opening = () => LogWriter.open(copied).close();
      for (const without of [() => undefined, () => writeFileSync(join(copied, 'log.db-wal'), '')]) {
        without();
        expect(opening).toThrow(/log.db-wal is gone.*; put that file back, or delete log.open/);
      }
      rmSync(join(copied, 'log.open'));
      expect(opening).not.toThrow();
      expect(readdirSync(copied)).not.toContain('log.open');
    } finally {
      rmSync(copied, { recursive: true });
    }
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

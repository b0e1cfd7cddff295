import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { START } from '#application/ports/event-store.js';
import { AT, newEvents } from '#testing/event-store/events.js';
import { builtUrl } from '../../../../test/harness/built.js';
import { connect, requireDurable } from './connection.js';
import { LogWriter } from './log-writer.js';
import { openSqliteEventStore } from './sqlite.event-store.js';

const threadUrl = builtUrl('libs/infrastructure/event-store/sqlite/writer.thread.js');
const child = fileURLToPath(new URL('../../../../test/harness/append-until-killed.mjs', import.meta.url));

/** Acknowledgements that the child prints before it is killed; another number each time, so another moment. */
const KILLED_AFTER = [1, 17, 120, 400];

describe('an acknowledged append', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const killedAfter = async (count: number, start: number): Promise<string[]> => {
    const process = spawn(globalThis.process.execPath, [child, folder, String(start)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(process, 'exit');
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: process.stdout })) {
      acknowledged.push(line);
      if (acknowledged.length === count) process.kill('SIGKILL');
    }
    await ended;
    return acknowledged;
  };

  it('survives kill -9 of the process, again and again on the same log', async () => {
    const ledger: string[] = [];
    for (const [start, count] of KILLED_AFTER.entries()) {
      ledger.push(...(await killedAfter(count, start)));
      const store = await openSqliteEventStore({ folder, threadUrl });
      const found = new Set<string>();
      for await (const page of store.subscribe(START)) {
        if (page.length === 0) break;
        for (const { stream, revision, id } of page) found.add(`${stream} ${revision} ${id}`);
      }
      await store.close();
      expect(ledger.filter((line) => !found.has(line))).toEqual([]);
    }
    expect(ledger.length).toBeGreaterThanOrEqual(538);
  });

  it('is on disk: synchronous is FULL on the writing and the reading connection, also after a write', () => {
    LogWriter.open(folder).close();
    for (const access of ['write', 'read'] as const) {
      const db = connect(join(folder, 'log.db'), access);
      if (access === 'write') db.exec('UPDATE log SET fence = fence + 1');
      expect(() => requireDurable(db)).not.toThrow();
      db.close();
    }
  });

  it('is not given by a driver that falls to NORMAL, nor without a write-ahead log', () => {
    const db = new DatabaseSync(join(folder, 'other.db'));
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    expect(() => requireDurable(db)).toThrow(/synchronous=1 instead of 2/);
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL');
    expect(() => requireDurable(db)).toThrow(/no write-ahead log \(journal_mode=delete\)/);
    db.close();
  });

  it('has its write-ahead log also in a copy, which comes without one', () => {
    const [original, copy] = [join(folder, 'original'), join(folder, 'copy')];
    LogWriter.open(original).close();
    mkdirSync(copy);
    const db = connect(join(original, 'log.db'), 'read');
    db.exec(`VACUUM INTO '${join(copy, 'log.db')}'`);
    db.close();
    LogWriter.open(copy).close();
    const opened = connect(join(copy, 'log.db'), 'read');
    expect(() => requireDurable(opened)).not.toThrow();
    opened.close();
  });

  it('stops at another writer behind the lock', () => {
    const writer = LogWriter.open(folder);
    const other = new DatabaseSync(join(folder, 'log.db'));
    other.exec('UPDATE log SET fence = fence + 1');
    other.close();
    const events = newEvents(1).map((event) => ({ ...event, data: '{}', metadata: '{}' }));
    const request = { ticket: 1, stream: 'task-1', expected: -1, recordedAt: AT, events };
    expect(() => writer.commit([request])).toThrow(/another writer/);
    writer.close();
  });

  it('leaves no automatic checkpoint to SQLite, and makes its own when the WAL is large', () => {
    const writer = LogWriter.open(folder);
    const events = newEvents(1).map((event) => ({
      ...event,
      data: ' '.repeat(900_000),
      metadata: '{}',
    }));
    for (let n = 0; n < 10; n += 1) {
      writer.commit([{ ticket: n, stream: `task-${n}`, expected: -1, recordedAt: AT, events }]);
    }
    // Ten times 900 kB are over 2,000 pages of 4 kB; SQLite's own limit would have been 1,000.
    expect(writer.checkpoints.pending()).toBeGreaterThan(2_000);
    writer.checkpoints.runWhenLarge();
    expect(writer.checkpoints.pending()).toBe(0);
    writer.close();
  });
});

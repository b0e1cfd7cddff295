import { chmodSync, closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { AT, newEvents } from '#testing/event-store/events.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { logFolder } from '../harness/log-folder.js';
import { type Starting, stoppedByPermissions } from '../harness/stopped-by-permissions.js';

/**
 * Of the 5 s that the contract allows, what is left beyond the start of a process that fails at once: on a busy machine
 * that alone may take as long, and says nothing about how long a refusal waits.
 */
const BEYOND_START_MS = 4_000;
/** For a process that would hang. */
const PATIENCE_MS = 45_000;

async function ended(dondoc: DondocProcess) {
  const begun = performance.now();
  dondoc.launch();
  const code = await Promise.race([dondoc.exited(), pause(PATIENCE_MS, 'not yet', { ref: false })]);
  await dondoc.kill();
  return { code, elapsedMs: performance.now() - begun };
}

// What each refusal is made of stands in sqlite.opening.spec.ts; this is what an operator sees of some of them.
describe('dondoc ends by itself, with a code and the remedy, within 5 s, over', () => {
  const log = logFolder();
  let startMs = Number.NaN;
  beforeAll(async () => {
    ({ elapsedMs: startMs } = await ended(DondocProcess.on(fileURLToPath(import.meta.url), {})));
  });
  beforeEach(async () => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', newEvents(50), AT);
    await store.close();
  });

  async function refused(remedy: RegExp, starting?: Starting): Promise<void> {
    const dondoc = DondocProcess.on(log.path, {}, starting);
    const { code, elapsedMs } = await ended(dondoc);
    expect(dondoc.output).toMatch(remedy);
    // One sentence, no trace: it is for an operator.
    expect(dondoc.output).toMatch(/^dondoc cannot start: .*\n$/);
    expect(code).toBe(1);
    expect(elapsedMs - startMs).toBeLessThan(BEYOND_START_MS);
  }

  it('a log whose header is damaged', async () => {
    const file = openSync(log.file, 'r+');
    writeSync(file, 'not a database ');
    closeSync(file);
    await refused(/not a database; keep the files and restore the last good backup/);
  });

  it('a log of a newer format', async () => {
    log.tamper('PRAGMA user_version = 3');
    await refused(/log format 3, this program reads format 2; run the version that wrote it/);
  });

  it('a log whose last event is gone', async () => {
    log.tamper('DROP TRIGGER events_refuse_delete; DELETE FROM events WHERE position = 50');
    await refused(/its end was cut off; restore the last good backup/);
  });

  it('a log that another process writes', async () => {
    await log.open();
    await refused(/another process writes the log in .*; stop that process, or name another data folder/);
  });

  it('a log that a program of somebody else has opened to write', async () => {
    const theirs = new DatabaseSync(log.file);
    theirs.exec('BEGIN IMMEDIATE');
    await refused(/is locked; end the program that has opened log.db, then start again/);
    theirs.close();
  });

  it('a folder that it may only read', async () => {
    const starting = stoppedByPermissions(log.path, { 'log.db': 0o444, 'log.lock': 0o444, '.': 0o555 });
    await refused(/readonly database; name a data folder on a local disk that this user may write/, starting);
    // So that it can be removed.
    chmodSync(log.path, 0o700);
  });

  it('a folder in which it may read all, and write all but the lock', async () => {
    const starting = stoppedByPermissions(log.path, { 'log.lock': 0o444 });
    await refused(/readonly database; name a data folder on a local disk that this user may write/, starting);
  });

  it('a file where the folder should be', async () => {
    rmSync(log.path, { recursive: true });
    writeFileSync(log.path, '');
    await refused(/EEXIST.*; name a data folder on a local disk that this user may write/);
  });
});

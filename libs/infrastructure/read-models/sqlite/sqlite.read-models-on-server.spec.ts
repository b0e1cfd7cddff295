import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#application/ports/event-store.js';
import { copyLog } from '#infrastructure/event-store/copy-log.js';
import { openEventStoreDb } from '#infrastructure/event-store/eventstoredb/eventstoredb.event-store.js';
import type { LogPlace } from '#infrastructure/event-store/log-place.js';
import { AT, newEvent, revision } from '#testing/event-store/events.js';
import { builtUrl } from '../../../../test/harness/built.js';
import type { Emulator } from '../../../../test/harness/eventstoredb-emulator/emulator.js';
import { startEmulator } from '../../../../test/harness/eventstoredb-emulator/emulator.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { appendMany, dump, openReadModels, placed } from '../../../../test/harness/read-models-folder.js';
import type { SqliteReadModels, SqliteReadModelsOptions } from './sqlite.read-models.js';

/** Of machine time; a resubscription backs off for a second at most. */
const SOON_MS = 20_000;

// Against the emulator: what our threads do over EventStoreDB's protocol, not what EventStoreDB does.
describe('the read models beside a log on a server', () => {
  const folder = logFolder();
  let emulator: Emulator;
  let store: EventStore;
  const log = (): LogPlace => ({ kind: 'eventstoredb', url: emulator.url });
  const open = async (options: Omit<SqliteReadModelsOptions, 'folder'> = {}): Promise<SqliteReadModels> => {
    const models = await openReadModels(folder.path, { log: log(), ...options });
    folder.closeAfterwards(models);
    return models;
  };

  beforeEach(async () => {
    emulator = await startEmulator();
    store = await openEventStoreDb({ url: emulator.url });
  });
  afterEach(async () => {
    await store.close();
    emulator.kill();
  });

  it('follow it from a client of their own, and go on when the server was killed and came back', async () => {
    const models = await open();
    const first = await store.append('structure-1', 'no-stream', [placed('a', 'b')], AT);
    await expect(models.reached(first.position, SOON_MS)).resolves.toBe(true);
    emulator.kill();
    emulator = await startEmulator({ port: emulator.port, log: emulator.log });
    const second = await store.append('structure-1', revision(0), [placed('a', 'c')], AT);
    await expect(models.reached(second.position, SOON_MS)).resolves.toBe(true);
    expect(models.get('placements', 'a')).toEqual({ unit: 'a', parent: 'c' });
    expect(models.find('placements', { parent: 'b' }, { at: first.position })).toHaveLength(1);
  });

  it('are folded anew beside those that serve, and are equal', async () => {
    const models = await open();
    await expect(models.reached(await appendMany(store, 30), SOON_MS)).resolves.toBe(true);
    const before = dump(models.file);
    await models.rebuild();
    expect(dump(models.file)).toEqual(before);
  });

  it('are folded anew, and say so, once the embedded log was copied there', async () => {
    const embedded = await folder.open();
    const before = await openReadModels(folder.path);
    await before.reached(await appendMany(embedded, 3), SOON_MS);
    await before.close();
    await copyLog(embedded, store, { appendsAtOnce: 1 });
    const told: string[] = [];
    const models = await open({ onFoldingAnew: (why) => told.push(why) });
    const head = await store.head();
    await expect(models.reached(head?.position ?? models.position(), SOON_MS)).resolves.toBe(true);
    expect(models.find('placements', {})).toHaveLength(3);
    expect(told).toEqual([expect.stringContaining('stands at')]);
  });

  it('are refused where the log was not copied there', async () => {
    const embedded = await folder.open();
    const before = await openReadModels(folder.path);
    await before.reached(await appendMany(embedded, 1), SOON_MS);
    await before.close();
    await expect(open()).rejects.toThrow(/another log.*dondoc log copy/s);
    await store.append('task-9', 'no-stream', [newEvent()], AT);
    await expect(open()).rejects.toThrow(/another log.*dondoc log copy/s);
  });

  it('live through what the client throws late in their thread, which ends by nothing but other errors', async () => {
    builtUrl('libs/infrastructure/event-store/eventstoredb/eventstoredb.event-store.js');
    emulator.faults.doubleAnswers(1);
    const script = new URL('../../../../test/harness/throw-late.mjs', import.meta.url);
    const { code, said } = await ended(new Worker(script, { argv: [emulator.url], stdout: true, stderr: true }));
    expect(JSON.parse(said)).toEqual({ revision: 1, lateThrows: 1, clientsReplaced: 1 });
    expect(code).toBe(1);
  });
});

function ended(worker: Worker): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  worker.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => resolve({ code, said }));
  });
}

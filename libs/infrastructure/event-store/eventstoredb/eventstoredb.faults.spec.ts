import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Position, RecordedEvent } from '#application/ports/event-store.js';
import { OutcomeUnknown, START, StoreUnavailable } from '#application/ports/event-store.js';
import { AT, idsOf, newEvent, newEvents, revision } from '#testing/event-store/events.js';
import { builtUrl } from '../../../../test/harness/built.js';
import type { Emulator } from '../../../../test/harness/eventstoredb-emulator/emulator.js';
import { startEmulator } from '../../../../test/harness/eventstoredb-emulator/emulator.js';
import { LogRefused } from '../log-errors.js';
import type { EventStoreDbStore } from './eventstoredb.event-store.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';

// Against the emulator: what our adapter does with such faults, not what EventStoreDB does.
describe('the EventStoreDB adapter', () => {
  let emulator: Emulator;
  let store: EventStoreDbStore;
  const logged = (stream: string): string[] => idsOf(emulator.log.stream(stream) ?? []);

  beforeEach(async () => {
    emulator = await startEmulator();
    store = await openEventStoreDb({ url: emulator.url, answerMs: 3_000, silenceMs: 500, stallMs: 300 });
  });
  afterEach(async () => {
    await store.close();
    emulator.kill();
  });

  it('sends an append again whose answer was lost, and has it written once', async () => {
    const event = newEvent();
    emulator.faults.loseAnswers(1);
    expect(await store.append('task-1', 'no-stream', [event], AT)).toMatchObject({ revision: 0 });
    expect(logged('task-1')).toEqual([event.id]);
  });

  it('replaces a client that hangs, and loses neither its appends nor its successor’s', async () => {
    emulator.faults.loseAppends(1);
    const events = newEvents(5);
    const appends = events.map((event, n) => store.append(`task-${n}`, 'no-stream', [event], AT));
    expect((await Promise.all(appends)).map((appended) => appended.revision)).toEqual([0, 0, 0, 0, 0]);
    expect(store.clientsReplaced).toBe(1);
    expect(events.map((_, n) => logged(`task-${n}`))).toEqual(events.map(({ id }) => [id]));
  });

  it('says that it does not know when the server stays silent, and has the exact answer later', async () => {
    await store.append('task-1', 'no-stream', newEvents(1), AT);
    const event = newEvent();
    emulator.faults.fallSilent();
    await expect(store.append('task-1', revision(0), [event], AT)).rejects.toThrow(OutcomeUnknown);
    emulator.faults.goOn();
    expect(await store.append('task-1', revision(0), [event], AT)).toMatchObject({ revision: 1 });
    expect(logged('task-1')).toHaveLength(2);
  });

  it('says that nothing was written when nobody is there', async () => {
    await store.append('task-1', 'no-stream', newEvents(1), AT);
    emulator.kill();
    // What is sent on a connection whose end nobody has noticed yet is in doubt; the read notices it.
    await expect(store.readStream('task-1')).rejects.toThrow(StoreUnavailable);
    await expect(store.append('task-2', 'no-stream', newEvents(1), AT)).rejects.toThrow(StoreUnavailable);
  });

  it('goes on with a subscription after the server was killed and came back', async () => {
    const [before, after] = [newEvents(3), newEvents(3, 3)];
    await store.append('task-1', 'no-stream', before, AT);
    const seen: RecordedEvent[] = [];
    for await (const page of store.subscribe(START)) {
      seen.push(...page);
      if (page.length === 0 && seen.length === 3) {
        emulator.kill();
        emulator = await startEmulator({ port: emulator.port, log: emulator.log });
        await store.append('task-1', revision(2), after, AT);
      }
      if (seen.length >= 6) break;
    }
    expect(idsOf(seen)).toEqual(idsOf([...before, ...after]));
  });

  it('finds out that a subscription has stalled', async () => {
    const event = newEvent();
    for await (const page of store.subscribe(START)) {
      if (page.length > 0) {
        expect(idsOf(page)).toEqual([event.id]);
        break;
      }
      emulator.faults.loseNotice();
      await store.append('task-1', 'no-stream', [event], AT);
    }
  });

  it('refuses a checkpoint of another or a newer log', async () => {
    const { position } = await store.append('task-1', 'no-stream', newEvents(2), AT);
    for (const other of [position - 1, position + 1_000_000]) {
      const first = store
        .subscribe(other as Position)
        [Symbol.asyncIterator]()
        .next();
      await expect(first).rejects.toThrow(LogRefused);
    }
  });

  it('is one per process', async () => {
    await expect(openEventStoreDb({ url: emulator.url })).rejects.toThrow(LogRefused);
  });

  it('survives what the client throws late, and lets any other uncaught error end the process', async () => {
    builtUrl('libs/infrastructure/event-store/eventstoredb/eventstoredb.event-store.js');
    emulator.faults.doubleAnswers(1);
    const script = fileURLToPath(new URL('../../../../test/harness/throw-late.mjs', import.meta.url));
    const { code, stdout, stderr } = await run(script, emulator.url);
    expect(JSON.parse(stdout)).toEqual({ revision: 1, lateThrows: 1, clientsReplaced: 1 });
    expect(stderr).toContain('an error of ours');
    expect(code).toBe(1);
  });
});

function run(script: string, url: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, url], { timeout: 30_000 }, (error, stdout, stderr) =>
      resolve({ code: error?.code, stdout, stderr }),
    );
  });
}

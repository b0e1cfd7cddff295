import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { eventStoreContract } from '#testing/event-store/event-store.contract.js';
import type { Emulator } from '../../../../test/harness/eventstoredb-emulator/emulator.js';
import { startEmulator } from '../../../../test/harness/eventstoredb-emulator/emulator.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';

/** A server may keep its log, so each run has streams of its own. */
function held(name: string, url: () => string): void {
  const prefix = `dondoc-${randomUUID()}-`;
  eventStoreContract(name, async () => {
    const store = await openEventStoreDb({ url: url(), prefix });
    return { store, close: () => store.close() };
  });
}

// Not a word about EventStoreDB itself: no disk, no restart, no cluster, no users, and no clock but ours stand behind it.
for (const hasBatchAppend of [true, false]) {
  describe('over the emulator', () => {
    let emulator: Emulator;
    beforeAll(async () => {
      emulator = await startEmulator({ hasBatchAppend });
    });
    afterAll(() => emulator.kill());
    held(`the EventStoreDB adapter, ${hasBatchAppend ? 'batch' : 'single'} appends,`, () => emulator.url);
  });
}

const server = process.env['EVENTSTORE_TEST_URL'];
if (server) held('the EventStoreDB adapter on the server of EVENTSTORE_TEST_URL', () => server);

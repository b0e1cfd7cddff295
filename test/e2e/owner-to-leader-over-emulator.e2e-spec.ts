import { afterAll, beforeAll, describe } from '@jest/globals';
import { DemonstrationsOnServer } from '../harness/demonstration-on-server.js';
import { ownerToLeader } from '../harness/owner-to-leader.js';

// The product with its log on the emulator of EventStoreDB's protocol: nothing here is an EventStoreDB result.
describe('over the emulator', () => {
  let demonstrations: DemonstrationsOnServer;
  beforeAll(async () => {
    demonstrations = await DemonstrationsOnServer.make();
  }, 120_000);
  afterAll(() => demonstrations?.discard());

  ownerToLeader(() => demonstrations.start());
});

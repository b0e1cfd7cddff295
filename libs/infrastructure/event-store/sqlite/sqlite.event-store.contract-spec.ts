import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { eventStoreContract } from '#testing/event-store/event-store.contract.js';
import { builtUrl } from '../../../../test/harness/built.js';
import { openSqliteEventStore } from './sqlite.event-store.js';

const threadUrl = builtUrl('libs/infrastructure/event-store/sqlite/writer.thread.js');
const root = mkdtempSync(join(tmpdir(), 'dondoc-log-'));
let opened = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));

eventStoreContract('the embedded SQLite store', async () => {
  opened += 1;
  const store = await openSqliteEventStore({ folder: join(root, String(opened)), threadUrl });
  return { store, close: () => store.close() };
});

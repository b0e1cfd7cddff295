import { join } from 'node:path';
import { getSQLiteEventStore } from '@event-driven-io/emmett-sqlite';
import { throughEmmett } from './through-emmett.mjs';

/** As published: its own settings, so `synchronous` is SQLite's default, FULL. It has no close. */
export async function open({ folder }) {
  const store = getSQLiteEventStore({ fileName: join(folder, 'emmett.db') });
  return throughEmmett(store, async () => {});
}

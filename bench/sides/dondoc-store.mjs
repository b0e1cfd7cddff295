import { RevisionConflict } from '../../dist/libs/application/ports/event-store.js';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { Conflict } from '../work/conflict.mjs';

/** The embedded store through its port. */
export async function open({ folder }) {
  return throughPort(await openSqliteEventStore({ folder }));
}

/** A store of ours as the work knows it. */
export function throughPort(store) {
  const recordedAt = Date.now();
  return {
    store,
    answersRetries: true,
    append: async (stream, expected, events) => {
      try {
        const { revision } = await store.append(stream, expected < 0 ? 'no-stream' : expected, events, recordedAt);
        return revision;
      } catch (error) {
        throw error instanceof RevisionConflict ? new Conflict(error.message) : error;
      }
    },
    read: (stream) => store.readStream(stream),
    close: () => store.close(),
  };
}

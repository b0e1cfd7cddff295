import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { eventMaker } from '../work/events.mjs';

const LENGTH = 20;
const TOGETHER = 100;

/** A log of so many events of about 600 bytes, in streams of twenty, written through the store itself. */
export async function writePlainLog(folder, events, seed) {
  const store = await openSqliteEventStore({ folder });
  const event = eventMaker(seed);
  for (let first = 0; first < events; first += LENGTH * TOGETHER) {
    const streams = Math.min(TOGETHER, Math.ceil((events - first) / LENGTH));
    await Promise.all(
      Array.from({ length: streams }, (_, index) => {
        const batch = Array.from({ length: Math.min(LENGTH, events - first - index * LENGTH) }, event);
        return store.append(`task-${first / LENGTH + index}`, 'no-stream', batch, 0);
      }),
    );
  }
  await store.close();
}

// Opens the log in a folder with the real store and holds it against the client's ledger.
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { idOf, lengthAfter, sendAppend, streamOf } from './workload.mjs';

const PAGE = 10_000;

/**
 * What is wrong with the log, as sentences; none when every acknowledged append is there whole and once, of the one that
 * was under way all events or none, and nothing else. Reading checks each event against its leaf and finds holes.
 *
 * @param acked how many appends of each caller were acknowledged
 * @param retry send the append that was under way again, as its caller would, and look once more
 */
export async function faultsOf(folder, acked, { retry = false, bytes = 0 } = {}) {
  let store;
  try {
    store = await openSqliteEventStore({ folder });
    const faults = compared(await lengthsOf(store), acked, 1);
    if (!retry || faults.length > 0) return faults;
    await Promise.all(acked.map((number, caller) => sendAppend(store, caller, number, bytes)));
    return compared(await lengthsOf(store), acked.map((number) => number + 1), 0);
  } catch (error) {
    return [`${error.name}: ${error.message}`];
  } finally {
    await store?.close();
  }
}

/** Events in each stream, once it is sure that each stands in its place under its own id. */
async function lengthsOf(store) {
  const lengths = new Map();
  for (let after = 0; ; ) {
    const events = await store.readAll({ after, limit: PAGE });
    for (const { stream, revision, id } of events) {
      const expected = lengths.get(stream) ?? 0;
      if (revision !== expected) throw new Error(`${stream} has revision ${revision} where ${expected} must be`);
      if (id !== idOf(stream, revision)) throw new Error(`${stream} has ${id} at ${revision}, which nobody sent there`);
      lengths.set(stream, revision + 1);
    }
    if (events.length < PAGE) return lengths;
    after = events.at(-1).position;
  }
}

/** @param underWay appends of each caller that may be in the log beyond the acknowledged ones */
function compared(lengths, acked, underWay) {
  const faults = [];
  const streams = new Set(acked.map((_, caller) => streamOf(caller)));
  for (const stream of lengths.keys()) if (!streams.has(stream)) faults.push(`${stream} is of no caller`);
  for (const [caller, number] of acked.entries()) {
    const length = lengths.get(streamOf(caller)) ?? 0;
    const lawful = [lengthAfter(number), lengthAfter(number + underWay)];
    if (!lawful.includes(length)) {
      const what = length < lawful[0] ? 'LOST acknowledged events' : 'holds half an append, or more than was sent';
      faults.push(`${streamOf(caller)} ${what}: ${length} events, lawful are ${lawful.join(' and ')}`);
    }
  }
  return faults;
}

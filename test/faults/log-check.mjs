// Opens the log in a folder with the real store and holds it against the client's ledger.
import { LogWriter } from '../../dist/libs/infrastructure/event-store/sqlite/log-writer.js';
import { openSqliteEventLogReader } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-log-reader.js';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { idOf, lengthAfter, sendAppend, streamOf } from './workload.mjs';

const PAGE = 10_000;

/**
 * What is wrong with the log, as sentences; none when every acknowledged append is there whole and once, of the one
 * that was under way all events or none, and nothing else. Reading checks each event against its leaf and finds holes.
 *
 * @param acked how many appends of each caller were acknowledged
 */
export async function faultsOf(folder, acked, callers) {
  return told(async () => {
    // What the store's writer thread does at its start, without the thread: a hundred milliseconds less for an image.
    const writer = LogWriter.open(folder);
    try {
      return await faultsInReading(folder, acked, callers);
    } finally {
      writer.close();
    }
  });
}

/** The same without a writer. The log must have been made. */
export async function faultsInReading(folder, acked, callers) {
  return told(async () => {
    const reader = await openSqliteEventLogReader({ folder });
    try {
      return compared(await lengthsOf(reader), acked, callers, 1);
    } finally {
      await reader.close();
    }
  });
}

/** The same by the whole store, and again once each caller has sent the append that was under way a second time. */
export async function faultsAfterRetry(folder, acked, callers) {
  return told(async () => {
    const store = await openSqliteEventStore({ folder });
    try {
      const faults = compared(await lengthsOf(store), acked, callers, 1);
      if (faults.length > 0) return faults;
      const next = Array.from({ length: callers }, (_, caller) => acked[caller] ?? 0);
      await Promise.all(next.map((number, caller) => sendAppend(store, caller, number, 20)));
      const after = next.map((number) => number + 1);
      return compared(await lengthsOf(store), after, callers, 0);
    } finally {
      await store.close();
    }
  });
}

async function told(look) {
  try {
    return await look();
  } catch (error) {
    return [`${error.name}: ${error.message}`];
  }
}

/** Events in each stream, once it is sure that each stands in its place under its own id. */
async function lengthsOf(log) {
  const lengths = new Map();
  for (let after = 0; ; ) {
    const events = await log.readAll({ after, limit: PAGE });
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
function compared(lengths, acked, callers, underWay) {
  const faults = [];
  for (let caller = 0; caller < callers; caller += 1) {
    const number = acked[caller] ?? 0;
    const stream = streamOf(caller);
    const length = lengths.get(stream) ?? 0;
    lengths.delete(stream);
    const [least, most] = [lengthAfter(number), lengthAfter(number + underWay)];
    if (length < least) faults.push(`${stream} LOST acknowledged events: it has ${length}, acknowledged are ${least}`);
    else if (length !== least && length !== most) {
      faults.push(`${stream} has ${length} events, ${least} or ${most} would be whole appends that were sent`);
    }
  }
  for (const stream of lengths.keys()) faults.push(`${stream} is of no caller`);
  return faults;
}

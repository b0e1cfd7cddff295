// The log of a data folder as the real reader gives it, each event checked against its leaf, positions without holes.
import { openSqliteEventLogReader } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-log-reader.js';

const PAGE = 5_000;

/** @throws what the reader throws, and for a revision out of its place or an id that stands twice */
export async function wholeLog(folder) {
  const reader = await openSqliteEventLogReader({ folder });
  const events = [];
  const lengths = new Map();
  const ids = new Set();
  try {
    for (;;) {
      const page = await reader.readAll({ after: events.at(-1)?.position ?? 0, limit: PAGE });
      if (page.length === 0) return events;
      for (const event of page) {
        const expected = lengths.get(event.stream) ?? 0;
        if (event.revision !== expected)
          throw new Error(`${event.stream} has ${event.revision} where ${expected} must be`);
        if (ids.has(event.id))
          throw new Error(`${event.stream} has an event of an id that stands elsewhere: ${event.id}`);
        lengths.set(event.stream, expected + 1);
        ids.add(event.id);
        events.push(event);
      }
    }
  } finally {
    await reader.close();
  }
}

/** The events that carry a mark of these tests in what a person wrote, by mark. */
export function byMark(events) {
  const found = new Map();
  for (const event of events) {
    const [mark] = /\[\d+-\d+\]/.exec(event.data.narrative ?? event.data.title?.vi ?? '') ?? [];
    if (mark !== undefined) found.set(mark, [...(found.get(mark) ?? []), event]);
  }
  return found;
}

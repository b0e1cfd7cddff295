import { cpSync } from 'node:fs';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What there may be many of. Units, persons, periods and rules stay those of the demonstration. */
const COPIED = /^(task|blocker|directive|delivery)-/;
const PAGE = 10_000;
/** Copies written at once: enough for the group commit. */
const TOGETHER = 4;

/** The id that a task, a delivery or an event of the demonstration has in a copy; the same for the same copy. */
const idInCopy = (id, copy) => `${copy.toString(16).padStart(8, '0')}${id.slice(8)}`;

/**
 * The demonstration's log with its tasks, blockers, directives and deliveries so many times over, each copy with ids of its
 * own everywhere in it, so that what refers to each other still does: real events in a real mix, nothing left undone.
 */
export async function multiplyDemonstration(demonstration, folder, events) {
  cpSync(demonstration, folder, {
    recursive: true,
    // The copy folds its own rows, and the socket of the demonstration's Redis is no file.
    filter: (path) => !/read-models|\.sock$|dondoc\.pid$/.test(path),
  });
  const store = await openSqliteEventStore({ folder });
  const original = await store.readAll({ limit: PAGE });
  const recordedAt = original.at(-1).recordedAt;
  const streams = grouped(original);
  const kept = new Set(
    [...streams.keys()]
      .filter((stream) => !COPIED.test(stream))
      .join(' ')
      .match(UUID),
  );
  const copied = [...streams].filter(([stream]) => COPIED.test(stream));
  let written = original.length;
  for (let copy = 1; written < events; copy += TOGETHER) {
    const made = Array.from({ length: TOGETHER }, (_, index) => copiesOf(copied, kept, copy + index)).flat();
    await Promise.all(made.map(([stream, list]) => store.append(stream, 'no-stream', list, recordedAt)));
    written += made.reduce((sum, [, list]) => sum + list.length, 0);
  }
  await store.close();
  return written;
}

function copiesOf(copied, kept, copy) {
  const renamed = (text) => text.replaceAll(UUID, (id) => (kept.has(id) ? id : idInCopy(id, copy)));
  return copied.map(([stream, events]) => [
    renamed(stream),
    events.map(({ id, type, data, metadata }) => JSON.parse(renamed(JSON.stringify({ id, type, data, metadata })))),
  ]);
}

/** `Map.groupBy`, which Node 20 has not. */
function grouped(events) {
  const streams = new Map();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}

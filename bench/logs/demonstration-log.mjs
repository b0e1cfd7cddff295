import { cpSync } from 'node:fs';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { copiedFrom, copiesOf } from './copied-streams.mjs';

const PAGE = 10_000;
/** Copies written at once: enough for the group commit. */
const TOGETHER = 4;

/**
 * The demonstration's log with its tasks, blockers, directives and their deliveries so many times over: real events in a real
 * mix, nothing left undone. Units, persons, periods and rules stay those of the demonstration.
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
  const source = copiedFrom(original);
  let written = original.length;
  for (let copy = 1; written < events; copy += TOGETHER) {
    const made = Array.from({ length: TOGETHER }, (_, index) => copiesOf(source, copy + index)).flat();
    await Promise.all(made.map(([stream, list]) => store.append(stream, 'no-stream', list.map(asNew), recordedAt)));
    written += made.reduce((sum, [, list]) => sum + list.length, 0);
  }
  await store.close();
  return written;
}

const asNew = ({ id, type, data, metadata }) => ({ id, type, data, metadata });

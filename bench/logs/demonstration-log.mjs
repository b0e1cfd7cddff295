import { cpSync } from 'node:fs';
import { ids } from '../../dist/libs/application/ids.js';
import { noticesProjection } from '../../dist/libs/application/notice/notices.projection.js';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What there may be many of. Units, persons, periods and rules stay those of the demonstration. */
const COPIED = /^(task|blocker|directive)-/;
const DELIVERY = /^delivery-/;
const PAGE = 10_000;
/** Copies written at once: enough for the group commit. */
const TOGETHER = 4;

/** The id that a task or an event of the demonstration has in a copy; the same for the same copy. */
const idInCopy = (id, copy) => `${copy.toString(16).padStart(8, '0')}${id.slice(8)}`;

/**
 * The demonstration's log with its tasks, blockers, directives and their deliveries so many times over, each copy with ids of its
 * own everywhere in it, so that what refers to each other still does: real events in a real mix, nothing left undone. Notices
 * and deliveries are named after what they tell of, so their ids are made anew; otherwise each notice would be sent once more.
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
  const deliveries = [...streams].filter(([stream]) => DELIVERY.test(stream));
  const source = { copied, deliveries, notices: noticesOf(copied), kept };
  let written = original.length;
  for (let copy = 1; written < events; copy += TOGETHER) {
    const made = Array.from({ length: TOGETHER }, (_, index) => copiesOf(source, copy + index)).flat();
    await Promise.all(made.map(([stream, list]) => store.append(stream, 'no-stream', list, recordedAt)));
    written += made.reduce((sum, [, list]) => sum + list.length, 0);
  }
  await store.close();
  return written;
}

function copiesOf({ copied, deliveries, notices, kept }, copy) {
  const renamed = (text, derived) =>
    text.replaceAll(UUID, (id) => derived?.get(id) ?? (kept.has(id) ? id : idInCopy(id, copy)));
  const copyOf = ([stream, events], derived) => [
    renamed(stream, derived),
    events.map(({ id, type, data, metadata }) =>
      JSON.parse(renamed(JSON.stringify({ id, type, data, metadata }), derived)),
    ),
  ];
  const made = copied.map((each) => copyOf(each));
  // The same fold over the same events: the nth notice of the copy is that of the original.
  const noticesMade = noticesOf(made);
  const noticeInCopy = new Map(notices.map((id, index) => [id, noticesMade[index]]));
  const sent = deliveries.flatMap((each) => {
    const [, [{ data }]] = each;
    const { delivery, person, channel } = data;
    const notice = noticeInCopy.get(data.notice);
    // Of a notice about what is not copied.
    if (notice === undefined) return [];
    const derived = new Map([
      [data.notice, notice],
      [delivery, ids.delivery(notice, person, channel)],
    ]);
    return [copyOf(each, derived)];
  });
  return [...made, ...sent];
}

/** The ids of the notices that these streams make, in their order. */
function noticesOf(streams) {
  const made = [];
  const rows = { get: () => undefined, find: () => [], put: (_table, id) => made.push(id), drop: () => undefined };
  for (const [stream, events] of streams)
    for (const event of events) noticesProjection.apply({ ...event, stream }, rows);
  return made;
}

/** `Map.groupBy`, which Node 20 has not. */
function grouped(events) {
  const streams = new Map();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}

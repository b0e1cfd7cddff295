import { ids } from '../../dist/libs/application/ids.js';
import { noticesProjection } from '../../dist/libs/application/notice/notices.projection.js';

export const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What there may be many of. */
export const COPIED = /^(task|blocker|directive)-/;
export const DELIVERY = /^delivery-/;

/** The id that a task or an event of the demonstration has in a copy; the same for the same copy. */
export const idInCopy = (id, copy) => `${copy.toString(16).padStart(8, '0')}${id.slice(8)}`;

/** The streams of a log that are copied, the deliveries that go with them, and the ids that stay as they are in every copy. */
export function copiedFrom(events) {
  const streams = grouped(events);
  const kept = new Set(
    [...streams.keys()]
      .filter((stream) => !COPIED.test(stream))
      .join(' ')
      .match(UUID),
  );
  const copied = [...streams].filter(([stream]) => COPIED.test(stream));
  const deliveries = [...streams].filter(([stream]) => DELIVERY.test(stream));
  return { copied, deliveries, notices: noticesOf(copied), kept };
}

/**
 * One copy of them, with ids of its own everywhere in it, so that what refers to each other still does. Notices and deliveries
 * are named after what they tell of, so their ids are made anew; otherwise each notice would be sent once more. `reworded`
 * changes the text of an event further.
 */
export function copiesOf({ copied, deliveries, notices, kept }, copy, reworded = (text) => text) {
  const renamed = (text, derived) =>
    reworded(text).replaceAll(UUID, (id) => derived?.get(id) ?? (kept.has(id) ? id : idInCopy(id, copy)));
  const copyOf = ([stream, events], derived) => [
    renamed(stream, derived),
    events.map(({ id, type, data, metadata, position, recordedAt }) => ({
      ...JSON.parse(renamed(JSON.stringify({ id, type, data, metadata }), derived)),
      // Of the event that it is a copy of.
      ...{ position, recordedAt },
    })),
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
    const toldTo = JSON.parse(reworded(JSON.stringify(person)));
    const derived = new Map([
      [data.notice, notice],
      [delivery, ids.delivery(notice, toldTo, channel)],
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
export function grouped(events) {
  const streams = new Map();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}

import type { EventStore, Position, RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { eventsOf } from './appends-of-log.js';
import { canonicalText } from './canonical-json.js';

/** Something stands in one log that does not stand in the other at the same place. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';
  constructor(
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`the logs differ at ${stream} ${revision}`);
  }
}

/**
 * Order, streams, revisions, ids, types, recorded instants and bytes of two logs, event by event; of the first up to a
 * position, of the second everything.
 *
 * @returns how many events were the same, which is all of them.
 * @throws LogsDiffer at the first that is not.
 */
export async function compareLogs(
  log: Pick<EventStore, 'readAll'>,
  copy: Pick<EventStore, 'readAll'>,
  until: Position,
): Promise<number> {
  let count = 0;
  const copies = eventsOf(copy, START);
  for await (const event of eventsOf(log, START, until)) {
    const { value: twin } = await copies.next();
    if (!twin || !isSameEvent(event, twin)) throw new LogsDiffer(event.stream, event.revision);
    count += 1;
  }
  const { value: more } = await copies.next();
  if (more) throw new LogsDiffer(more.stream, more.revision);
  return count;
}

/** All but the position, which another adapter counts in its own way. Stored bytes are canonical, so they are made anew. */
export function isSameEvent(one: RecordedEvent, other: RecordedEvent): boolean {
  return (
    one.stream === other.stream &&
    one.revision === other.revision &&
    one.id === other.id &&
    one.type === other.type &&
    one.recordedAt === other.recordedAt &&
    isSameBytes(one.data, other.data) &&
    isSameBytes(one.metadata, other.metadata)
  );
}

const isSameBytes = (one: object, other: object): boolean => canonicalText(one) === canonicalText(other);

import type { EventStore, Position, RecordedEvent, Revision } from '../ports/event-store.js';

const PAGE = 1_000;

/** Every event of a stream up to and with a position, oldest first. */
export async function streamUpTo(
  log: Pick<EventStore, 'readStream'>,
  stream: string,
  at: Position,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await log.readStream(stream, { from: events.length as Revision, limit: PAGE });
    const known = page.filter(({ position }) => position <= at);
    events.push(...known);
    if (page.length < PAGE || known.length < page.length) return events;
  }
}

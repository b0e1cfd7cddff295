import type { ReadScope } from '../engine/reading/read-scope.js';
import type { EventStore, Position, RecordedEvent, Revision } from '../ports/event-store.js';

const PAGE = 1_000;

/** The events that a stream's row was made of: one that could not be folded ends them, and what is shown stays of one piece. */
export async function foldedEvents(
  scope: ReadScope,
  log: Pick<EventStore, 'readStream'>,
  stream: string,
): Promise<readonly RecordedEvent[]> {
  const events = await streamUpTo(log, stream, scope.at);
  const since = scope.context.quarantined.get(stream)?.position;
  return since === undefined ? events : events.filter(({ position }) => position < since);
}

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

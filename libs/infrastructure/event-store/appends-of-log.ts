import type { EventStore, Position, RecordedEvent } from '#application/ports/event-store.js';

/** One append has 1 MiB at most (append-checks.ts), so what is longer cannot have been one. */
const APPEND_BYTES_MAX = 1_048_576;
const PAGE = 500;

/** The events after a position up to another, in the log's order. */
export async function* eventsOf(
  store: Pick<EventStore, 'readAll'>,
  after: Position,
  until = Number.MAX_SAFE_INTEGER as Position,
): AsyncGenerator<RecordedEvent, void, undefined> {
  for (let last = after; last < until; ) {
    const page = await store.readAll({ after: last, limit: PAGE });
    if (page.length === 0) return;
    for (const event of page) {
      if (event.position > until) return;
      yield event;
      last = event.position;
    }
  }
}

/**
 * Events as they were appended: neighbours of one stream that the same command made at the same instant are written
 * together again, so that nobody ever reads half of a decision from a copy.
 */
export async function* appendsOf(
  events: AsyncIterable<RecordedEvent>,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  let append: RecordedEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const size = bytesOf(event);
    if (append.length > 0 && !(isNext(event, append.at(-1)) && bytes + size <= APPEND_BYTES_MAX)) {
      yield append;
      append = [];
      bytes = 0;
    }
    append.push(event);
    bytes += size;
  }
  if (append.length > 0) yield append;
}

function isNext(event: RecordedEvent, before: RecordedEvent | undefined): boolean {
  return (
    before !== undefined &&
    event.stream === before.stream &&
    event.revision === before.revision + 1 &&
    event.recordedAt === before.recordedAt &&
    event.metadata.commandKey !== undefined &&
    event.metadata.commandKey === before.metadata.commandKey
  );
}

/** Canonical JSON orders keys and changes no length, so the plain one is measured. */
const bytesOf = ({ type, data, metadata }: RecordedEvent): number =>
  type.length + Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata));

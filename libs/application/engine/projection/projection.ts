import type { RecordedEvent } from '../../ports/event-store.js';
import type { RowWriter } from '../../ports/read-models.js';
import type { StreamCategory } from '../../streams.js';
import { isByPerson } from '../fact-of.js';

/**
 * Event in, rows out. A fold is pure but for its rows, total over the events of its categories, and may be run again
 * from the first event at any time: it never acts, it only writes down what follows from the log.
 */
export interface Projection {
  readonly name: string;
  /** Streams of these categories; undefined: all. */
  readonly of: readonly StreamCategory[] | undefined;
  apply(event: RecordedEvent, rows: RowWriter): void;
}

/** Where the stream stands after this event. */
export function placeAfter(event: RecordedEvent, id: string, before: { readonly etag: number } | undefined) {
  const etag = isByPerson(event) ? event.revision : (before?.etag ?? event.revision);
  return { id, stream: event.stream, revision: event.revision, etag };
}

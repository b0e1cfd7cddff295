import type { Recorded } from '#domain/kernel/decider.js';
import { instantOf } from '#domain/kernel/time.js';
import type { KnownEvent } from '#domain/upcasting/known-events.js';
import { upcast } from '#domain/upcasting/upcast.js';
import type { NewEvent, RecordedEvent } from '../../ports/event-store.js';
import type { RowWriter } from '../../ports/read-models.js';
import type { StreamCategory } from '../../streams.js';

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

/**
 * The event as its decider knows it, whichever of our versions wrote it. The log is ours and its types are checked at
 * append: trust begins here.
 *
 * @throws WrittenByNewerVersion for a type or a version that is not ours yet.
 */
export function factOf<E extends KnownEvent>(event: NewEvent & { readonly stream?: string }): Recorded<E> {
  const { stream, type, metadata } = event;
  const data = upcast({ stream, type, schemaVersion: metadata.schemaVersion, data: event.data });
  return { type, data, occurredAt: instantOf(metadata.occurredAt) } as unknown as Recorded<E>;
}

/** Whether a person caused it: machines do not spoil an open form. */
export const isByPerson = (event: NewEvent): boolean => !event.metadata.actor.startsWith('system:');

/** Where the stream stands after this event. */
export function placeAfter(event: RecordedEvent, id: string, before: { readonly etag: number } | undefined) {
  const etag = isByPerson(event) ? event.revision : (before?.etag ?? event.revision);
  return { id, stream: event.stream, revision: event.revision, etag };
}

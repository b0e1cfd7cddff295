import type { Recorded } from '#domain/kernel/decider.js';
import { instantOf } from '#domain/kernel/time.js';
import type { KnownEvent } from '#domain/upcasting/known-events.js';
import { upcast } from '#domain/upcasting/upcast.js';
import type { NewEvent } from '../ports/event-store.js';

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

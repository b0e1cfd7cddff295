import type { EventItem } from '#contracts/events.js';
import { isoOf } from '#domain/kernel/time.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { maySeeStream } from '../engine/reading/visibility.js';
import type { RecordedEvent } from '../ports/event-store.js';
import { parseStream } from '../streams.js';

/** One fact as a reader may see it: what a restricted task says is left out for outsiders, contact data for everyone. */
export function eventItem(scope: ReadScope, event: RecordedEvent): EventItem {
  const { stream, revision, id, type, metadata } = event;
  const isShown = maySeeStream(scope, stream);
  return {
    position: String(event.position),
    stream,
    revision,
    id,
    type,
    actor: metadata.actor,
    unit: metadata.unit ?? null,
    occurredAt: metadata.occurredAt,
    recordedAt: isoOf(event.recordedAt),
    reason: (isShown ? metadata.reason : undefined) ?? null,
    mandate: metadata.mandate ?? null,
    data: isShown ? withoutContact(event) : null,
  };
}

/** Sealed or not, contact data are nobody's reading: a key may be destroyed, a copy of what it sealed would stay. */
function withoutContact({ stream, data }: RecordedEvent): object {
  if (parseStream(stream).category !== 'person') return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'contact'));
}

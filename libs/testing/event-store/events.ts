import { randomUUID } from 'node:crypto';
import type { EventMetadata, NewEvent, RecordedEvent, Revision } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { instantOf } from '#domain/kernel/time.js';

/** Events for the exams of stores, where what they say does not matter. */
export const METADATA: EventMetadata = {
  actor: 'system:contract',
  commandKey: '6f1c1c36-8f0e-5b0e-9a3c-6d7f2a1b9c01',
  commandFingerprint: 'sha256:00',
  correlation: '6f1c1c36-8f0e-5b0e-9a3c-6d7f2a1b9c02',
  occurredAt: '2019-10-15T01:00:00.000Z',
  schemaVersion: 1,
};

export const AT: Instant = instantOf('2019-10-15T01:00:00.000Z');

export function newEvent(data: object = { n: 0 }, change: Partial<NewEvent> = {}): NewEvent {
  return { id: randomUUID(), type: 'ContractTried', data, metadata: METADATA, ...change };
}

/** Events that carry 0, 1, 2 … */
export function newEvents(count: number, from = 0): NewEvent[] {
  return Array.from({ length: count }, (_, index) => newEvent({ n: from + index }));
}

/** A name that no other run has used: some stores keep their log between runs. */
export function freshStream(kind = 'contract'): string {
  return `${kind}-${randomUUID()}`;
}

export const revision = (n: number): Revision => n as Revision;
export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);
export const revisionsOf = (events: readonly RecordedEvent[]): number[] => events.map((event) => event.revision);

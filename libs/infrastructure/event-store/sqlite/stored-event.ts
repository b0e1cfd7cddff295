import type { EventMetadata, Position, RecordedEvent, Revision } from '#application/ports/event-store.js';
import { instant } from '#domain/kernel/time.js';
import { leafTextOf } from '../leaf.js';
import { LogCorrupted } from '../log-errors.js';

/** A row of `events` with its stream's name, in the order of `SELECT_EVENT`. */
export type EventRow = readonly [
  position: number,
  stream: string,
  revision: number,
  /** Lower-case hexadecimal. */
  id: string,
  type: string,
  recordedAt: number,
  data: string,
  metadata: string,
  leaf: string,
];

/**
 * Rows as arrays of texts and numbers: the driver makes a text in a third of the time that it takes to make a buffer,
 * and that was most of a catch-up. The bytes are UTF-8, and bytes that are not do not give a text that has their leaf.
 */
export const SELECT_EVENT = `
  SELECT e.position, s.name, e.revision, lower(hex(e.event_id)), e.type, e.recorded_at,
         CAST(e.data AS TEXT), CAST(e.metadata AS TEXT), lower(hex(e.leaf))
  FROM events e JOIN streams s ON s.id = e.stream_id`;

/** @throws LogCorrupted when the row is not what its leaf says was written. */
export function recordedEvent(row: EventRow): RecordedEvent {
  const [position, stream, revision, hexId, type, at, data, metadata, leaf] = row;
  const id = uuidOf(hexId);
  // A null that bit rot left would be taken for 0, and the leaf of an event recorded at 0 would match.
  if (!Number.isSafeInteger(at)) throw new LogCorrupted(position, 'it has no recorded instant');
  const recordedAt = instant(at);
  if (leafTextOf({ stream, revision, id, type, recordedAt, data, metadata }) !== leaf) {
    throw new LogCorrupted(position, 'the event does not match its leaf');
  }
  return {
    id,
    type,
    data: JSON.parse(data),
    metadata: JSON.parse(metadata) as EventMetadata,
    stream,
    revision: revision as Revision,
    position: position as Position,
    recordedAt,
  };
}

export function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** Of 32 hexadecimal digits. */
export function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

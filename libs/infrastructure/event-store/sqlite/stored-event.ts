import type { EventMetadata, Position, RecordedEvent, Revision } from '#application/ports/event-store.js';
import { instant } from '#domain/kernel/time.js';
import { decode } from '../canonical-json.js';
import { leafOf } from '../leaf.js';
import { LogCorrupted } from '../log-errors.js';

/** A row of `events` joined with its stream's name. */
export interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly event_id: Uint8Array;
  readonly type: string;
  readonly recorded_at: number;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly leaf: Uint8Array;
}

export const SELECT_EVENT = `
  SELECT e.position, s.name AS stream, e.revision, e.event_id, e.type, e.recorded_at, e.data, e.metadata, e.leaf
  FROM events e JOIN streams s ON s.id = e.stream_id`;

/** @throws LogCorrupted when the row is not what its leaf says was written. */
export function recordedEvent(row: EventRow): RecordedEvent {
  const { stream, type, data, metadata } = row;
  const id = uuidText(row.event_id);
  // A null that bit rot left would be taken for 0, and the leaf of an event recorded at 0 would match.
  if (!Number.isSafeInteger(row.recorded_at)) throw new LogCorrupted(row.position, 'it has no recorded instant');
  const recordedAt = instant(row.recorded_at);
  const leaf = leafOf({ stream, revision: row.revision, id, type, recordedAt, data, metadata });
  if (!leaf.equals(row.leaf)) throw new LogCorrupted(row.position, 'the event does not match its leaf');
  return {
    id,
    type,
    data: decode(data),
    metadata: decode(metadata) as EventMetadata,
    stream,
    revision: row.revision as Revision,
    position: row.position as Position,
    recordedAt,
  };
}

export function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

export function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

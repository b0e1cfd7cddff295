import type { EventData, JSONType, RecordedEvent as ServerEvent } from '@eventstore/db-client';
import type { EventMetadata, Position, RecordedEvent, Revision } from '#application/ports/event-store.js';
import { InvalidAppend } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { instantOf, isoOf } from '#domain/kernel/time.js';
import type { EncodedEvent } from '../append-checks.js';
import { leafOf } from '../leaf.js';
import { LogCorrupted } from '../log-errors.js';

/** What stands beside the bytes in the embedded log stands under this key of the metadata here. */
const KEY = '$dondoc';
const ENCODER = new TextEncoder();

/**
 * Calls: nothing.
 * Answers: our events as the client takes them, and the client's as ours, each checked against its leaf.
 * Fails: `InvalidAppend` for metadata that use the reserved key; `LogCorrupted` on reading.
 * Promises: data and metadata are JSON on the server, readable in its own tools, and come back as the same canonical
 * bytes: the client parses them, no canonical key is moved by JavaScript, so writing them again gives what was stored.
 */
export class EventCodec {
  #latest: Instant | undefined;

  /** `prefix` is put before every stream's name, so that several logs can live on one server. */
  constructor(readonly prefix: string) {}

  /** The instant to record: never before one that this process has written or read. */
  stamp(at: Instant): Instant {
    if (this.#latest === undefined || at > this.#latest) this.#latest = at;
    return this.#latest;
  }

  name(stream: string): string {
    return `${this.prefix}${stream}`;
  }

  /** @throws InvalidAppend */
  wired(stream: string, first: number, recordedAt: Instant, events: readonly EncodedEvent[]): EventData[] {
    return events.map((event, index) => {
      if (usesKey(event.metadata)) {
        throw new InvalidAppend(`event ${index} for ${stream}: its metadata use the key ${KEY}`);
      }
      const { id, type, data, metadata } = event;
      const leaf = leafOf({ id, type, data, metadata, stream, revision: first + index, recordedAt }).toString('base64');
      const stamp = JSON.stringify({ leaf, recordedAt: isoOf(recordedAt) });
      // The client writes data as JSON itself; metadata it also takes as bytes, which spares it writing and encoding them.
      const json: JSONType = JSON.parse(data);
      return {
        id,
        type,
        contentType: 'application/json',
        data: json,
        metadata: ENCODER.encode(stamped(metadata, stamp)),
      };
    });
  }

  /** The server keeps events of its own, and other logs may lie beside ours. */
  isOurs({ streamId, type }: ServerEvent): boolean {
    return streamId.startsWith(this.prefix) && !streamId.startsWith('$') && !type.startsWith('$');
  }

  /** @throws LogCorrupted when the event is not what its leaf says was written, or was not written by us at all. */
  recorded(event: ServerEvent): RecordedEvent {
    const { id, type, position: at } = event;
    const position = Number(at?.commit ?? Number.NaN);
    const stream = event.streamId.slice(this.prefix.length);
    const { [KEY]: stamp, ...rest } = record(event.metadata);
    const { leaf, recordedAt: stamped } = record(stamp);
    if (!Number.isSafeInteger(position) || typeof leaf !== 'string' || typeof stamped !== 'string') {
      throw new LogCorrupted(position, `the event ${id} in ${event.streamId} was not written by dondoc`);
    }
    const recordedAt = instantOf(stamped);
    const revision = Number(event.revision);
    const [data, metadata] = [textOf(event.data), textOf(rest)];
    if (leafOf({ stream, revision, id, type, recordedAt, data, metadata }).toString('base64') !== leaf) {
      throw new LogCorrupted(position, 'the event does not match its leaf');
    }
    this.stamp(recordedAt);
    return {
      id,
      type,
      // What has the leaf of a canonical object is one.
      data: event.data as object,
      metadata: rest as unknown as EventMetadata,
      stream,
      revision: revision as Revision,
      position: position as Position,
      recordedAt,
    };
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

/** Canonical metadata with what stands beside them here; texts that only look like the key are looked at closely. */
const usesKey = (metadata: string): boolean => metadata.includes(`"${KEY}"`) && KEY in record(JSON.parse(metadata));

function stamped(metadata: string, stamp: string): string {
  return `{"${KEY}":${stamp}${metadata === '{}' ? '' : ','}${metadata.slice(1)}`;
}

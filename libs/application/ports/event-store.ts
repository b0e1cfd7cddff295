import type { Instant } from '#domain/kernel/time.js';

/**
 * The log. One stream, one decider, one transaction.
 *
 * Positions are opaque outside, dense in the embedded store and sparse in EventStoreDB: compare them, never subtract.
 * Revisions count from 0 inside a stream, without holes, on every adapter.
 */
export type Position = number & { readonly __brand: 'Position' };
export type Revision = number & { readonly __brand: 'Revision' };
export type ExpectedRevision = Revision | 'no-stream';

/** Before the first event: `readAll({ after: START })` reads everything. */
export const START = -1 as Position;

export interface NewEvent {
  /** UUIDv5 of the command's key and the event's index: the same append sent twice lands once. */
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: EventMetadata;
}

export interface EventMetadata {
  /** Pseudonym of the person, or `system:{processor}`. */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly unit?: string;
  readonly programme?: string;
  readonly commandKey: string;
  readonly commandFingerprint: string;
  readonly correlation: string;
  readonly causation?: string;
  /** Business instant, ISO 8601 UTC. */
  readonly occurredAt: string;
  readonly schemaVersion: number;
  /** What the decision was measured against: the instant of people and structure, versions of calendar and policy. */
  readonly decidedAgainst?: { readonly directory?: string; readonly calendar?: string; readonly policy?: string };
  readonly reason?: string;
  readonly mandate?: string;
}

export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  /** Business clock when it was recorded, clamped so that it never decreases over the log. */
  readonly recordedAt: Instant;
}

export interface Appended {
  readonly revision: Revision;
  readonly position: Position;
}

export interface ReadStream {
  /** Inclusive; by default the first (forwards) or the last (backwards). */
  readonly from?: Revision;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export interface ReadAll {
  /** Exclusive, both ways; by default the start (forwards) or the end (backwards). */
  readonly after?: Position;
  readonly direction?: 'forwards' | 'backwards';
  /** A page; 1,000 by default, never more than 10,000. */
  readonly limit?: number;
}

export abstract class EventStore {
  /**
   * All events or none. The same ids at the same expected revision, sent again, answer as the first time and write
   * nothing. `recordedAt` is the business clock's now; the store clamps it.
   *
   * @throws RevisionConflict when the stream is elsewhere; OutcomeUnknown when nobody can tell whether it was written;
   * StoreUnavailable when it surely was not and may be tried again, StoreFull among them when the disk has no room;
   * InvalidAppend when it can never succeed.
   */
  abstract append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    recordedAt: Instant,
  ): Promise<Appended>;

  /** Events of one stream, a page; a stream never written is an empty list. */
  abstract readStream(stream: string, options?: ReadStream): Promise<readonly RecordedEvent[]>;

  /** Events of the whole log in the order of their commits, a page. */
  abstract readAll(options?: ReadAll): Promise<readonly RecordedEvent[]>;

  /** The last event's place and recorded instant, or undefined while the log is empty. */
  abstract head(): Promise<{ readonly position: Position; readonly recordedAt: Instant } | undefined>;

  /**
   * Everything after a position, in order, for ever: pages of events, and an empty page each time it has caught up.
   * Leaving the loop early ends it. A slow consumer holds it up and loses nothing.
   */
  abstract subscribe(after: Position, signal?: AbortSignal): AsyncIterable<readonly RecordedEvent[]>;

  /** Why the last append found no room, until one has found some; reads go on meanwhile. */
  full(): string | undefined {
    return undefined;
  }

  abstract close(): Promise<void>;
}

export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`stream ${stream} was expected at ${expected} and is at ${actual}`);
  }
}

/** Nobody can tell whether the append was written; the same append may be sent again and then answers exactly. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** Surely not written, and may be tried again later. */
export class StoreUnavailable extends Error {
  override readonly name: string = 'StoreUnavailable';
}

/** The disk has no room; the same append is written once there is some, without a restart. */
export class StoreFull extends StoreUnavailable {
  override readonly name: string = 'StoreFull';
}

/** Can never succeed as it stands: an empty list, an id that is no UUID, a name or size out of bounds. */
export class InvalidAppend extends Error {
  override readonly name = 'InvalidAppend';
}

/** What is stored is not what was written, or something that was written is missing. Nothing after it can be trusted. */
export class LogCorrupted extends Error {
  override readonly name = 'LogCorrupted';
  constructor(
    /** The first event that is wrong or missing, where it is known. */
    readonly position: number | undefined,
    readonly what: string,
  ) {
    super(
      `the log is damaged${position === undefined ? '' : ` at position ${position}`}: ${what}. Stop, keep the files, and restore the last good backup`,
    );
  }
}

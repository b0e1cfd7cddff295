import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  Appended,
  EventMetadata,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadAll,
  ReadStream,
  RecordedEvent,
  Revision,
} from '#application/ports/event-store.js';
import { EventStore, RevisionConflict, StoreUnavailable } from '#application/ports/event-store.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { Instant } from '#domain/kernel/time.js';
import { instant } from '#domain/kernel/time.js';
import type { EncodedEvent } from '#infrastructure/event-store/append-checks.js';
import { checkedAppend } from '#infrastructure/event-store/append-checks.js';
import { pageSize } from '#infrastructure/event-store/pages.js';

/** Positions are sparse here, as in EventStoreDB, so that code which counts on their distance fails in a fast test. */
const POSITION_STEP = 7;

/** Kept as bytes, as every adapter keeps it: what is read is a fresh object in its canonical form. */
interface Stored extends EncodedEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly recordedAt: Instant;
}

/**
 * Calls: nothing.
 * Answers: the whole port, from memory.
 * Fails: as the port says; never `OutcomeUnknown`.
 * Promises: passes the contract that the real stores pass, in a millisecond.
 */
export class InMemoryEventStore extends EventStore {
  readonly #log: Stored[] = [];
  readonly #streams = new Map<string, Stored[]>();
  readonly #waiting = new Set<() => void>();
  readonly #closing = new AbortController();

  /** From the beginning what the other holds, which is written to no more. */
  goOnFrom(other: InMemoryEventStore): void {
    for (const entry of other.#log) this.#log.push(entry);
    for (const [stream, stored] of other.#streams) this.#streams.set(stream, [...stored]);
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    recordedAt: Instant,
  ): Promise<Appended> {
    this.#requireOpen();
    const encoded = checkedAppend(stream, expected, events, recordedAt);
    const stored = this.#streams.get(stream) ?? [];
    const first = expected === 'no-stream' ? 0 : expected + 1;
    if (stored.length === first) return this.#written(stream, stored, encoded, recordedAt);
    const there = stored.slice(first, first + encoded.length);
    const last = there.at(-1);
    if (last && there.length === encoded.length && encoded.every(({ id }, index) => there[index]?.id === id)) {
      return { revision: last.revision, position: last.position };
    }
    throw new RevisionConflict(stream, expected, stored.at(-1)?.revision ?? 'no-stream');
  }

  override async readStream(stream: string, options: ReadStream = {}): Promise<readonly RecordedEvent[]> {
    this.#requireOpen();
    const limit = pageSize(options);
    const stored = this.#streams.get(stream) ?? [];
    const { from, direction } = options;
    const page =
      direction === 'backwards'
        ? stored.slice(0, from === undefined ? undefined : Math.max(from + 1, 0)).reverse()
        : stored.slice(Math.max(from ?? 0, 0));
    return page.slice(0, limit).map(recorded);
  }

  override async readAll(options: ReadAll = {}): Promise<readonly RecordedEvent[]> {
    this.#requireOpen();
    return this.#page(options);
  }

  override async head(): Promise<{ readonly position: Position; readonly recordedAt: Instant } | undefined> {
    this.#requireOpen();
    const last = this.#log.at(-1);
    return last && { position: last.position, recordedAt: last.recordedAt };
  }

  override async *subscribe(after: Position, signal?: AbortSignal): AsyncGenerator<readonly RecordedEvent[]> {
    const until = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
    let last = after;
    let isCaughtUp = false;
    while (!until.aborted) {
      const page = this.#page({ after: last });
      last = page.at(-1)?.position ?? last;
      if (page.length > 0 || !isCaughtUp) {
        isCaughtUp = page.length === 0;
        yield page;
        await nextTurn();
      } else {
        await this.#changed(until);
      }
    }
  }

  override async close(): Promise<void> {
    this.#closing.abort();
  }

  #written(stream: string, stored: Stored[], encoded: readonly EncodedEvent[], at: Instant): Appended {
    const recordedAt = instant(Math.max(at, this.#log.at(-1)?.recordedAt ?? at));
    for (const event of encoded) {
      const revision = stored.length as Revision;
      const position = ((this.#log.length + 1) * POSITION_STEP) as Position;
      const entry = { ...event, stream, revision, position, recordedAt };
      stored.push(entry);
      this.#log.push(entry);
    }
    this.#streams.set(stream, stored);
    for (const wake of [...this.#waiting]) wake();
    const last = stored.at(-1);
    invariant(last, 'an append holds at least one event');
    return { revision: last.revision, position: last.position };
  }

  #page(options: ReadAll): readonly RecordedEvent[] {
    const limit = pageSize(options);
    const { after, direction } = options;
    if (direction === 'backwards') {
      const end = after === undefined ? this.#log.length : Math.max(Math.ceil(after / POSITION_STEP) - 1, 0);
      return this.#log
        .slice(Math.max(end - limit, 0), end)
        .reverse()
        .map(recorded);
    }
    const begin = Math.max(Math.floor((after ?? 0) / POSITION_STEP), 0);
    return this.#log.slice(begin, begin + limit).map(recorded);
  }

  #changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
      if (signal.aborted) wake();
    });
  }

  #requireOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreUnavailable('the log is closed');
  }
}

function recorded({ data, metadata, ...place }: Stored): RecordedEvent {
  return { ...place, data: JSON.parse(data), metadata: JSON.parse(metadata) as EventMetadata };
}

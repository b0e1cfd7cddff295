import type {
  Appended,
  ExpectedRevision,
  NewEvent,
  ReadStream,
  RecordedEvent,
} from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { InMemoryEventStore } from './in-memory.event-store.js';

/** The log in memory, of which single streams throw what a spec wants, whoever reads or writes them. */
export class BreakableEventStore extends InMemoryEventStore {
  readonly #broken = new Map<string, Error>();

  break(stream: string, error: Error = new TypeError(`broken: ${stream}`)): void {
    this.#broken.set(stream, error);
  }

  mend(stream: string): void {
    this.#broken.delete(stream);
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    recordedAt: Instant,
  ): Promise<Appended> {
    this.#requireWhole(stream);
    return super.append(stream, expected, events, recordedAt);
  }

  override async readStream(stream: string, options?: ReadStream): Promise<readonly RecordedEvent[]> {
    this.#requireWhole(stream);
    return super.readStream(stream, options);
  }

  #requireWhole(stream: string): void {
    const error = this.#broken.get(stream);
    if (error !== undefined) throw error;
  }
}

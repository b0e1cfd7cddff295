import type { MonotonicClock } from '#application/ports/clocks.js';
import {
  type Appended,
  EventStore,
  type ExpectedRevision,
  type NewEvent,
  type ReadAll,
  type ReadStream,
  RevisionConflict,
} from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';

type OnAppend = (outcome: 'written' | 'conflict' | 'failed', seconds: number) => void;

/** A log whose appends are timed, from asking until it is known whether they are written. All else is the log's own. */
export class MeasuredEventStore extends EventStore {
  constructor(
    private readonly inner: EventStore,
    private readonly clock: MonotonicClock,
    private readonly onAppend: OnAppend,
  ) {
    super();
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    recordedAt: Instant,
  ): Promise<Appended> {
    const begun = this.clock.elapsedMs();
    const ended = (outcome: Parameters<OnAppend>[0]) => this.onAppend(outcome, (this.clock.elapsedMs() - begun) / 1000);
    try {
      const appended = await this.inner.append(stream, expected, events, recordedAt);
      ended('written');
      return appended;
    } catch (error) {
      ended(error instanceof RevisionConflict ? 'conflict' : 'failed');
      throw error;
    }
  }

  override readStream(stream: string, options?: ReadStream) {
    return this.inner.readStream(stream, options);
  }

  override readAll(options?: ReadAll) {
    return this.inner.readAll(options);
  }

  override head() {
    return this.inner.head();
  }

  override subscribe(after: Parameters<EventStore['subscribe']>[0], signal?: AbortSignal) {
    return this.inner.subscribe(after, signal);
  }

  override full(): string | undefined {
    return this.inner.full();
  }

  override close(): Promise<void> {
    return this.inner.close();
  }
}

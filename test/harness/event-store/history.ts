import type { Appended, ExpectedRevision, NewEvent, RecordedEvent } from '#application/ports/event-store.js';

/** What a caller was told in the end; `unavailable` says that this call wrote nothing, `unknown` that nobody can tell. */
export type Ending = 'ok' | 'conflict' | 'unavailable' | 'unknown';

/** One call of `append`, from its beginning to its answer. */
export interface Call {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly ids: readonly string[];
  readonly begunAt: number;
  endedAt?: number;
  ending?: Ending;
  appended?: Appended;
}

/** One read of a stream from its first event, as it was answered. */
export interface Seen {
  readonly stream: string;
  readonly begunAt: number;
  readonly ids: readonly string[];
}

/**
 * What callers of a store asked and heard, in the manner of Jepsen's histories: every call is written down when it
 * begins and again when it is answered. `anomalies.ts` holds it against the log.
 */
export class History {
  readonly calls: Call[] = [];
  readonly reads: Seen[] = [];
  #acknowledged = 0;
  #awaited: { readonly count: number; readonly wake: () => void } | undefined;

  begun(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Call {
    const ids = events.map(({ id }) => id);
    const call: Call = { stream, expected, ids, begunAt: performance.now() };
    this.calls.push(call);
    return call;
  }

  ended(call: Call, ending: Ending, appended?: Appended): void {
    call.endedAt = performance.now();
    call.ending = ending;
    if (!appended) return;
    call.appended = appended;
    this.#acknowledged += 1;
    if (this.#awaited && this.#acknowledged >= this.#awaited.count) this.#awaited.wake();
  }

  /** Resolves when so many more have been acknowledged; for one at a time. */
  acknowledged(more: number): Promise<void> {
    return new Promise((wake) => {
      this.#awaited = { count: this.#acknowledged + more, wake };
    });
  }

  read(stream: string, begunAt: number, events: readonly RecordedEvent[]): void {
    this.reads.push({ stream, begunAt, ids: events.map(({ id }) => id) });
  }

  count(ending: Ending): number {
    return this.calls.filter((call) => call.ending === ending).length;
  }

  /** The longest that a caller waited. */
  get longestMs(): number {
    return Math.max(0, ...this.calls.map(({ begunAt, endedAt }) => (endedAt ?? Number.POSITIVE_INFINITY) - begunAt));
  }
}

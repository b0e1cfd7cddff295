import type {
  Appended,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadAll,
  ReadStream,
  RecordedEvent,
} from '#application/ports/event-store.js';
import { EventStore, OutcomeUnknown, StoreUnavailable } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { checkedAppend } from '../append-checks.js';
import { checkedUrl } from './connection-url.js';
import { EventCodec } from './event-codec.js';
import { guardLateThrows } from './late-throws.js';
import { LiveClient } from './live-client.js';
import { LogPages } from './log-pages.js';
import { settledAppend } from './settled-append.js';
import { subscription } from './subscription.js';
import type { Limits } from './until-answered.js';

export interface EventStoreDbOptions {
  /** `esdb://…` or `esdb+discover://…`, with the settings that `connection-url.ts` knows. */
  readonly url: string;
  /** Put before every stream's name on the server, so that several logs can live there; none by default. */
  readonly prefix?: string;
  /** By when a caller has its answer, or hears that there is none; 10 s by default. */
  readonly answerMs?: number;
  /** How long the client may be silent before it is replaced; 4 s by default, beyond the server's own 2 to 3 s. */
  readonly silenceMs?: number;
  /** How long a subscription may be silent before the head of the log is looked at; 5 s by default. */
  readonly stallMs?: number;
}

/**
 * Calls: EventStoreDB 23.10 by `@eventstore/db-client`, one client per process.
 * Answers: the port; positions are the server's commit positions, sparse; every event read is checked against its leaf.
 * Fails: the port's errors; `LogRefused` at opening, and for a checkpoint of another or an older log; `LogCorrupted`.
 * Promises: everything is checked before the client sees it, and every call has a time limit of ours, because the
 * client hangs or ends the process otherwise; an append in doubt is sent again until it has the one true answer, or
 * the caller hears `OutcomeUnknown`; what the client throws late replaces it and never ends the process.
 */
export class EventStoreDbStore extends EventStore {
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #codec: EventCodec;
  readonly #pages: LogPages;
  readonly #unguard: () => void;
  /** What the client threw where nobody could catch it. */
  lateThrows = 0;

  private constructor(
    private readonly live: LiveClient,
    private readonly limits: Limits,
    private readonly stallMs: number,
    prefix: string,
  ) {
    super();
    this.#codec = new EventCodec(prefix);
    this.#pages = new LogPages(live, this.#codec, limits);
    this.#unguard = guardLateThrows(() => {
      this.lateThrows += 1;
      // Appends in its table are never answered again.
      live.replace();
    });
  }

  static async open(options: EventStoreDbOptions): Promise<EventStoreDbStore> {
    const { url, prefix = '', answerMs = 10_000, silenceMs = 4_000, stallMs = 5_000 } = options;
    const live = LiveClient.start(checkedUrl(url));
    const store = new EventStoreDbStore(live, { answerMs, silenceMs }, stallMs, prefix);
    try {
      // Also tells the codec how late it already is in this log.
      await store.head();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** How often a client that hung or threw was replaced. */
  get clientsReplaced(): number {
    return this.live.replaced;
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    recordedAt: Instant,
  ): Promise<Appended> {
    const encoded = checkedAppend(stream, expected, events, recordedAt);
    this.#requireOpen();
    const first = expected === 'no-stream' ? 0 : expected + 1;
    const wired = this.#codec.wired(stream, first, this.#codec.stamp(recordedAt), encoded);
    const name = this.#codec.name(stream);
    const answer = settledAppend(this.live, this.limits, { stream, name, expected, events: wired });
    this.#underWay.add(answer);
    try {
      const { wasInDoubt, ...appended } = await answer;
      if (wasInDoubt)
        await this.#requireThere(
          stream,
          first,
          encoded.map(({ id }) => id),
        );
      return appended;
    } finally {
      this.#underWay.delete(answer);
    }
  }

  override async readStream(stream: string, options: ReadStream = {}): Promise<readonly RecordedEvent[]> {
    this.#requireOpen();
    return this.#pages.ofStream(stream, options);
  }

  override async readAll(options: ReadAll = {}): Promise<readonly RecordedEvent[]> {
    this.#requireOpen();
    return this.#pages.ofAll(options);
  }

  override async head(): Promise<{ readonly position: Position; readonly recordedAt: Instant } | undefined> {
    this.#requireOpen();
    const [last] = await this.#pages.ofAll({ direction: 'backwards', limit: 1 });
    return last && { position: last.position, recordedAt: last.recordedAt };
  }

  override subscribe(after: Position, signal?: AbortSignal): AsyncIterable<readonly RecordedEvent[]> {
    const until = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
    const { live, stallMs } = this;
    return subscription({ live, pages: this.#pages, codec: this.#codec, stallMs }, after, until);
  }

  /** What is under way is still answered. */
  override async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#underWay);
    await this.live.close();
    this.#unguard();
  }

  /** The server compares ids, not content, and answers a repeat from its index: the last word is what can be read. */
  async #requireThere(stream: string, first: number, ids: readonly string[]): Promise<void> {
    const from = first as NonNullable<ReadStream['from']>;
    const there = await this.#pages.ofStream(stream, { from, limit: ids.length });
    if (ids.every((id, index) => there[index]?.id === id)) return;
    throw new OutcomeUnknown(
      `EventStoreDB answered an append to ${stream} that cannot be read back; send the same again`,
    );
  }

  #requireOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreUnavailable('the log is closed');
  }
}

/** @throws LogRefused for a setting that the client would drop or print; StoreUnavailable when nobody answers. */
export function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStoreDbStore> {
  return EventStoreDbStore.open(options);
}

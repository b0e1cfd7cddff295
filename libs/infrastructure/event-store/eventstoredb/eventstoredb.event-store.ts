import type { MachineClock } from '#application/ports/clocks.js';
import type {
  Appended,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadAll,
  ReadStream,
  RecordedEvent,
  Revision,
} from '#application/ports/event-store.js';
import { EventStore, OutcomeUnknown, StoreUnavailable } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { SystemClock } from '../../clocks/system.clock.js';
import type { EncodedEvent } from '../append-checks.js';
import { checkedAppend } from '../append-checks.js';
import type { Sent } from './clock-watch.js';
import { ClockWatch } from './clock-watch.js';
import { checkedUrl } from './connection-url.js';
import type { Limits } from './deadline.js';
import { deadline } from './deadline.js';
import { guardDeferredErrors } from './deferred-errors.js';
import { EventCodec } from './event-codec.js';
import { LiveClient } from './live-client.js';
import { LogPages } from './log-pages.js';
import type { Notice } from './notices.js';
import { sayNotice } from './notices.js';
import { requireAdmitted, requireSomebody } from './opening.js';
import type { WireAppend } from './settled-append.js';
import { settledAppend } from './settled-append.js';
import { subscription } from './subscription.js';

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
  /** What an operator should hear of; by default a line on stderr. */
  readonly onNotice?: (notice: Notice) => void;
  /** The machine's clock, to be compared with the server's. */
  readonly clock?: MachineClock;
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
  readonly #watch: ClockWatch;
  readonly #unguard: () => void;
  #lateThrows = 0;
  #resubscriptions = 0;

  private constructor(
    private readonly live: LiveClient,
    private readonly limits: Limits,
    private readonly stallMs: number,
    private readonly onNotice: (notice: Notice) => void,
    clock: MachineClock,
    prefix: string,
  ) {
    super();
    this.#codec = new EventCodec(prefix);
    this.#pages = new LogPages(live, this.#codec, limits);
    this.#watch = new ClockWatch(clock, (byMs) => onNotice({ kind: 'clock differs', byMs }));
    this.#unguard = guardDeferredErrors((error) => {
      this.#lateThrows += 1;
      onNotice({ kind: 'late throw', count: this.#lateThrows, why: String(error) });
      // Appends in its table are never answered again.
      live.replace();
    });
  }

  static async open(options: EventStoreDbOptions): Promise<EventStoreDbStore> {
    const { url, prefix = '', answerMs = 10_000, silenceMs = 4_000, stallMs = 5_000 } = options;
    const { onNotice = sayNotice, clock = new SystemClock() } = options;
    const address = checkedUrl(url);
    await requireSomebody(address);
    const live = LiveClient.start(address, (count) => onNotice({ kind: 'client replaced', count }));
    const store = new EventStoreDbStore(live, { answerMs, silenceMs }, stallMs, onNotice, clock, prefix);
    try {
      await requireAdmitted(address, () => store.#pages.requireReadable());
      // Tells the codec how late it already is in this log; with a prefix on a large server this may have to look far.
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

  /** What the client threw where nobody could catch it. */
  get lateThrows(): number {
    return this.#lateThrows;
  }

  /** How often a subscription failed, ended or stalled, and was begun anew. */
  get resubscriptions(): number {
    return this.#resubscriptions;
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
    const answer = this.#settled({ stream, name, expected, events: wired }, first, encoded);
    this.#underWay.add(answer);
    try {
      return await answer;
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
    const onFailure = (why: string): void => {
      this.#resubscriptions += 1;
      this.onNotice({ kind: 'resubscribed', count: this.#resubscriptions, why });
    };
    return subscription({ live, pages: this.#pages, codec: this.#codec, stallMs, onFailure }, after, until);
  }

  /** What is under way is still answered. */
  override async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#underWay);
    await this.live.close();
    this.#unguard();
  }

  /** The one true answer, all within the time that a caller is given. */
  async #settled(append: WireAppend, first: number, encoded: readonly EncodedEvent[]): Promise<Appended> {
    const until = deadline(this.limits);
    const at = this.#watch.now();
    const { wasInDoubt, ...appended } = await settledAppend(this.live, this.limits, until, append);
    if (wasInDoubt) {
      const ids = encoded.map(({ id }) => id);
      await this.#requireThere(append.stream, first, ids, until);
    } else if (this.#watch.takesTurn()) {
      this.#compareClocks(append.stream, appended.revision, { at, answeredAt: this.#watch.now() });
    }
    return appended;
  }

  /** The server compares ids, not content, and answers a repeat from its index: the last word is what can be read. */
  async #requireThere(stream: string, first: number, ids: readonly string[], until: number): Promise<void> {
    const from = first as NonNullable<ReadStream['from']>;
    let cause: unknown;
    try {
      const there = await this.#pages.ofStream(stream, { from, limit: ids.length }, until);
      if (ids.every((id, index) => there[index]?.id === id)) return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      cause = error;
    }
    throw new OutcomeUnknown(
      `EventStoreDB answered an append to ${stream} that cannot be read back; send the same again`,
      { cause },
    );
  }

  /** A repeat of an earlier append bears an older stamp, but only what was answered at once and by us is compared. */
  #compareClocks(stream: string, revision: Revision, sent: Sent): void {
    const comparing = this.#pages
      .createdAt(stream, revision)
      .then((created) => created !== undefined && this.#watch.compare(sent, created))
      // Whoever reads next hears of it; the append was answered.
      .catch(() => undefined)
      .finally(() => this.#underWay.delete(comparing));
    this.#underWay.add(comparing);
  }

  #requireOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreUnavailable('the log is closed');
  }
}

/**
 * Within 5 s: opened, or why not.
 *
 * @throws LogRefused, naming the remedy, for what another try cannot change: a setting that the client would drop or
 * print, a certificate, TLS or none, the account; StoreUnavailable when nobody is there.
 */
export function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStoreDbStore> {
  return EventStoreDbStore.open(options);
}

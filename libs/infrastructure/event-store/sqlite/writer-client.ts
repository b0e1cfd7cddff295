import { Worker } from 'node:worker_threads';
import type { Appended, ExpectedRevision, Position, Revision } from '#application/ports/event-store.js';
import {
  InvalidAppend,
  OutcomeUnknown,
  RevisionConflict,
  StoreFull,
  StoreUnavailable,
} from '#application/ports/event-store.js';
import { unreachable } from '#domain/kernel/invariant.js';
import type { Instant } from '#domain/kernel/time.js';
import type { EncodedEvent } from '../append-checks.js';
import { LogCorrupted, LogRefused } from '../log-errors.js';
import type { Answer, AppendOutcome, AppendRequest, FromWriter, ToWriter, WriterData } from './writer.protocol.js';

/** Where many callers come in one turn, the thread begins with the first while the others are still being encoded. */
const MESSAGE_MAX = 16;

/**
 * Calls: the writer thread, by messages.
 * Answers: each append once its batch is on disk.
 * Fails: `LogRefused` at start; `StoreUnavailable` after close; when the thread fails, `ended` is called once and
 * whoever still waits gets `OutcomeUnknown`.
 * Promises: the appends made in one turn travel in few messages and reach the thread in their order.
 */
export class WriterClient {
  readonly #waiting = new Map<number, Waiting>();
  #outbox: AppendRequest[] = [];
  #lastTicket = 0;
  #closed: Promise<void> | undefined;
  #hasFailed = false;
  #full: string | undefined;

  private constructor(
    private readonly worker: Worker,
    private readonly on: WriterClientEvents,
  ) {
    worker.on('message', (message: FromWriter) => this.#receive(message));
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => {
      if (!this.#closed) this.#fail(new Error('the writer thread of the log ended by itself'));
    });
  }

  /** @throws LogRefused when the thread cannot open the log. */
  static async start(threadUrl: URL, folder: string, on: WriterClientEvents): Promise<WriterClient> {
    const workerData: WriterData = { folder };
    const worker = new Worker(threadUrl, { workerData, name: 'log writer' });
    await new Promise<void>((resolve, reject) => {
      const ended = (): void => reject(new LogRefused('the writer thread of the log ended before it was ready'));
      worker.once('error', reject);
      worker.once('exit', ended);
      worker.once('message', (message: FromWriter) => {
        worker.off('error', reject);
        worker.off('exit', ended);
        if (message.kind === 'ready') resolve();
        else reject(new LogRefused('why' in message ? message.why : `the writer thread said ${message.kind}`));
      });
    });
    return new WriterClient(worker, on);
  }

  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
    recordedAt: Instant,
  ): Promise<Appended> {
    if (this.#closed || this.#hasFailed) return Promise.reject(new StoreUnavailable('the log is closed'));
    const ticket = ++this.#lastTicket;
    return new Promise((resolve, reject) => {
      this.#waiting.set(ticket, { stream, expected, resolve, reject });
      if (this.#outbox.length === 0) queueMicrotask(() => this.#send());
      this.#outbox.push({ ticket, stream, expected: expected === 'no-stream' ? -1 : expected, recordedAt, events });
      if (this.#outbox.length === MESSAGE_MAX) this.#send();
    });
  }

  /** What the last append was told that found no room; undefined once one has been written since. */
  full(): string | undefined {
    return this.#full;
  }

  /** After the appends that are under way. */
  close(): Promise<void> {
    this.#closed ??= new Promise((resolve) => {
      this.#send();
      if (this.#hasFailed) resolve();
      else this.worker.once('exit', () => resolve());
      this.worker.postMessage({ kind: 'close' } satisfies ToWriter);
    });
    return this.#closed;
  }

  #send(): void {
    if (this.#outbox.length === 0) return;
    this.worker.postMessage({ kind: 'append', requests: this.#outbox } satisfies ToWriter);
    this.#outbox = [];
  }

  #receive(message: FromWriter): void {
    if (message.kind === 'fatal') this.#fail(new Error(message.why));
    if (message.kind !== 'answers') return;
    for (const answer of message.answers) this.#settle(answer);
    this.on.committed();
  }

  #settle({ ticket, outcome }: Answer): void {
    const waiting = this.#waiting.get(ticket);
    if (!waiting) return;
    this.#waiting.delete(ticket);
    if (outcome.kind === 'appended') {
      this.#full = undefined;
      waiting.resolve({ revision: outcome.revision as Revision, position: outcome.position as Position });
    } else {
      if (outcome.kind === 'unavailable' && outcome.isFull) this.#full = outcome.why;
      waiting.reject(refusal(waiting, outcome));
    }
  }

  #fail(error: Error): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    for (const { reject } of this.#waiting.values()) reject(new OutcomeUnknown(error.message, { cause: error }));
    this.#waiting.clear();
    this.on.failed(error);
  }
}

interface WriterClientEvents {
  /** Something may have been written. */
  committed(): void;
  /** The log can no longer be written, nor trusted to have been. */
  failed(error: Error): void;
}

interface Waiting {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  resolve(appended: Appended): void;
  reject(error: Error): void;
}

function refusal({ stream, expected }: Waiting, outcome: Exclude<AppendOutcome, { kind: 'appended' }>): Error {
  switch (outcome.kind) {
    case 'conflict':
      return new RevisionConflict(stream, expected, revisionOf(outcome.actual));
    case 'unavailable':
      return outcome.isFull ? new StoreFull(outcome.why) : new StoreUnavailable(outcome.why);
    case 'invalid':
      return new InvalidAppend(`an append to ${stream} was refused: ${outcome.why}`);
    case 'damaged':
      return new LogCorrupted(outcome.position, outcome.what);
    default:
      return unreachable(outcome, 'outcome of an append');
  }
}

function revisionOf(actual: number): ExpectedRevision {
  return actual < 0 ? 'no-stream' : (actual as Revision);
}

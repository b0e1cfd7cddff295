import type { LogWriter } from './log-writer.js';
import type { Answer, AppendRequest } from './writer.protocol.js';

/** Bounds the time that the first of a batch waits for the last. */
const BATCH_MAX = 256;
/** After so long without work what is pending is checkpointed, so that a start after a power cut is short. */
const IDLE_MS = 200;

interface WriterEvents {
  answered(answers: readonly Answer[]): void;
  closed(): void;
  /** At most once; the loop does nothing after it. */
  failed(error: unknown): void;
}

/**
 * Group commit without delay: a batch is whatever has been queued when the batch before it is on disk. One caller gets
 * one fsync per append; many callers share one.
 */
export class WriterLoop {
  #queue: AppendRequest[] = [];
  #isScheduled = false;
  #isClosing = false;
  #hasFailed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly writer: LogWriter,
    private readonly events: WriterEvents,
  ) {}

  append(requests: readonly AppendRequest[]): void {
    for (const request of requests) this.#queue.push(request);
    this.#schedule();
  }

  /** What is queued is still written. */
  close(): void {
    this.#isClosing = true;
    this.#schedule();
  }

  /** Behind the messages that have already arrived, so that they join the batch. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#guarded(() => this.#turn());
    });
  }

  #turn(): void {
    clearTimeout(this.#idle);
    const batch = this.#queue.slice(0, BATCH_MAX);
    this.#queue = this.#queue.slice(BATCH_MAX);
    if (batch.length > 0) {
      this.events.answered(this.writer.commit(batch));
      this.writer.checkpoints.runWhenLarge();
    }
    if (this.#queue.length > 0) this.#schedule();
    else if (this.#isClosing) this.#closeNow();
    else this.#idle = setTimeout(() => this.#guarded(() => this.writer.checkpoints.runWhenAny()), IDLE_MS);
  }

  #closeNow(): void {
    this.writer.close();
    this.events.closed();
  }

  #guarded(work: () => void): void {
    if (this.#hasFailed) return;
    try {
      work();
    } catch (error) {
      this.#hasFailed = true;
      clearTimeout(this.#idle);
      this.events.failed(error);
    }
  }
}

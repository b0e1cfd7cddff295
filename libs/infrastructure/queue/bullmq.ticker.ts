import type { MonotonicClock } from '#application/ports/clocks.js';
import type { RedisAddress } from '../redis/redis-connection.js';
import type { OnError } from './on-error.js';
import { ProducerQueue } from './producer-queue.js';
import { type RunningWorker, startWorker } from './start-worker.js';

const SWEEP = 'sweep';
const EVERY_MS = 1_000;
const ALIVE_MS = 3_000;

/**
 * Calls: a BullMQ job scheduler that makes one job `sweep` each second, and a worker that answers it with `tick`.
 * Failures: a flushed or restarted Redis has forgotten the scheduler and nobody is told, so it is put back when a
 * connection is made, and when whoever calls `check` finds it gone or standing still. A machine's clock that was set back
 * is one reason to stand still: the next job then lies as far ahead as the clock was set back.
 * Guarantees: none; `isAlive` says whether to rely on it.
 */
export class BullmqTicker {
  private readonly queue: ProducerQueue;
  private readonly worker: RunningWorker;
  private lastTickAt = Number.NEGATIVE_INFINITY;
  /** When the scheduler's next job was due, as the last check saw it. */
  private nextSeen: number | undefined;

  constructor(
    address: RedisAddress,
    prefix: string,
    tick: () => Promise<void>,
    private readonly clock: MonotonicClock,
    onError: OnError,
  ) {
    this.queue = new ProducerQueue(address, SWEEP, prefix, onError);
    this.queue.onConnected(() => void this.check());
    this.worker = startWorker({ address, queue: SWEEP, prefix, concurrency: 1, onError }, () => {
      this.lastTickAt = clock.elapsedMs();
      return tick();
    });
  }

  /** A tick came within the last three seconds. */
  isAlive(): boolean {
    return this.clock.elapsedMs() - this.lastTickAt <= ALIVE_MS;
  }

  /**
   * To be called every few seconds. Another process may be the one that gets the ticks: what counts is whether the next one
   * has moved on since the last check.
   */
  async check(): Promise<void> {
    await this.queue.ask(async (queue) => {
      const next = (await queue.getJobScheduler(SWEEP))?.next;
      const hasMovedOn = next !== undefined && next !== this.nextSeen;
      this.nextSeen = next;
      if (hasMovedOn) return;
      // Put back where it stands, it would keep the instant of its next job.
      if (next !== undefined) await queue.removeJobScheduler(SWEEP);
      const opts = { removeOnComplete: true, removeOnFail: true };
      await queue.upsertJobScheduler(SWEEP, { every: EVERY_MS }, { name: SWEEP, opts });
    });
  }

  async close(): Promise<void> {
    await this.worker.close();
    this.queue.close();
  }
}

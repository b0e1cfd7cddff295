import type { Queue } from 'bullmq';
import type { MachineClock } from '#application/ports/clocks.js';
import type { RedisAddress } from '../redis/redis-connection.js';
import type { OnError } from './on-error.js';
import { ProducerQueue } from './producer-queue.js';
import { type RunningWorker, startWorker } from './start-worker.js';

const SWEEP = 'sweep';
const EVERY_MS = 1_000;
const ALIVE_MS = 3_000;
const CHECK_EVERY_MS = 5_000;

/**
 * Calls: a BullMQ job scheduler that makes one job `sweep` each second, and a worker that answers it with `tick`.
 * Failures: a flushed or restarted Redis has forgotten the scheduler and nobody is told, so it is put back when a
 * connection is made and, every five seconds, when it is found gone or standing still.
 * Guarantees: none; `isAlive` says whether to rely on it.
 */
export class BullmqTicker {
  private readonly queue: ProducerQueue;
  private readonly worker: RunningWorker;
  private readonly check: NodeJS.Timeout;
  private lastTickAt = Number.NEGATIVE_INFINITY;

  constructor(
    address: RedisAddress,
    prefix: string,
    tick: () => Promise<void>,
    private readonly machineClock: MachineClock,
    onError: OnError,
  ) {
    this.queue = new ProducerQueue(address, SWEEP, prefix, onError);
    this.queue.onConnected(() => void this.putBack());
    this.check = setInterval(() => void this.putBack(), CHECK_EVERY_MS);
    this.worker = startWorker({ address, queue: SWEEP, prefix, concurrency: 1, onError }, () => {
      this.lastTickAt = machineClock.now();
      return tick();
    });
  }

  /** A tick came within the last three seconds. */
  isAlive(): boolean {
    return this.machineClock.now() - this.lastTickAt <= ALIVE_MS;
  }

  async close(): Promise<void> {
    clearInterval(this.check);
    await this.worker.close();
    this.queue.close();
  }

  private async putBack(): Promise<void> {
    await this.queue.ask(async (queue) => {
      if (await this.stands(queue)) return;
      const opts = { removeOnComplete: true, removeOnFail: true };
      await queue.upsertJobScheduler(SWEEP, { every: EVERY_MS }, { name: SWEEP, opts });
    });
  }

  /** Another process may be the one that gets the ticks: what counts is whether the next one is ahead. */
  private async stands(queue: Queue): Promise<boolean> {
    const next = (await queue.getJobScheduler(SWEEP))?.next;
    return next !== undefined && this.machineClock.now() - next <= ALIVE_MS;
  }
}

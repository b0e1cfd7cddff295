import type { MonotonicClock } from '#application/ports/clocks.js';
import type { RedisAddress } from '../redis/redis-connection.js';
import { BullmqTicker } from './bullmq.ticker.js';
import { asError, type OnError } from './on-error.js';
import { oneAtATime } from './one-at-a-time.js';
import { within } from './within.js';

export interface TickerSettings {
  /** Undefined: without Redis. */
  readonly redis: RedisAddress | undefined;
  readonly prefix: string;
  readonly onTick: () => Promise<void>;
  readonly clock: MonotonicClock;
  readonly onError: OnError;
}

export interface Ticker {
  /** A tick at once, or as soon as the one that runs has ended: it may have looked before there was anything to see. */
  soon(): void;
  /** Where ticks come from now. */
  source(): 'bullmq' | 'timer';
  /** Lets a tick that runs come to its end, for five seconds. */
  close(): Promise<void>;
}

const EVERY_MS = 1_000;
const CHECK_EVERY_BEATS = 5;
const CLOSE_WITHIN_MS = 5_000;

/**
 * Calls `onTick` about once a second for ever: through BullMQ, and by the one timer of this process while no tick has come
 * from there for three seconds. A tick that is due while the one before still runs is left out, and one that throws
 * does not keep the next from coming. How long ago is measured on a clock that nobody can set.
 */
export function startTicker({ redis, prefix, onTick, clock, onError }: TickerSettings): Ticker {
  const single = oneAtATime(async () => {
    try {
      await onTick();
    } catch (error) {
      onError(asError(error));
    }
  });
  let running = Promise.resolve();
  const tick = () => {
    running = single('tick');
    return running;
  };
  const bullmq = redis && new BullmqTicker(redis, prefix, tick, clock, onError);
  const source = () => (bullmq?.isAlive() === true ? 'bullmq' : 'timer');
  let beats = 0;
  const timer = setInterval(() => {
    beats += 1;
    if (beats % CHECK_EVERY_BEATS === 0) void bullmq?.check();
    if (source() === 'timer') void tick();
  }, EVERY_MS);
  let isAsked = false;
  let isClosed = false;
  return {
    source,
    soon: () => {
      if (isAsked || isClosed) return;
      isAsked = true;
      void running.then(() => {
        isAsked = false;
        if (!isClosed) void tick();
      });
    },
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await Promise.all([bullmq?.close(), within(running, CLOSE_WITHIN_MS)]);
    },
  };
}

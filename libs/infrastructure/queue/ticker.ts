import type { MachineClock } from '#application/ports/clocks.js';
import type { RedisAddress } from '../redis/redis-connection.js';
import { BullmqTicker } from './bullmq.ticker.js';
import { startFallbackTicker } from './fallback-ticker.js';
import { asError, type OnError } from './on-error.js';
import { oneAtATime } from './one-at-a-time.js';
import { within } from './within.js';

export interface TickerSettings {
  /** Undefined: without Redis. */
  readonly redis: RedisAddress | undefined;
  readonly prefix: string;
  readonly onTick: () => Promise<void>;
  readonly machineClock: MachineClock;
  readonly onError: OnError;
}

export interface Ticker {
  /** Lets a tick that runs come to its end, for five seconds. */
  close(): Promise<void>;
}

const CLOSE_WITHIN_MS = 5_000;

/**
 * Calls `onTick` about once a second for ever: through BullMQ, and by a timer of this process while no tick has come
 * from there for three seconds. A tick that is due while the one before still runs is left out, and one that throws
 * does not keep the next from coming.
 */
export function startTicker({ redis, prefix, onTick, machineClock, onError }: TickerSettings): Ticker {
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
  const bullmq = redis && new BullmqTicker(redis, prefix, tick, machineClock, onError);
  const fallback = startFallbackTicker(() => bullmq?.isAlive() ?? false, tick);
  return {
    close: async () => {
      fallback.close();
      await Promise.all([bullmq?.close(), within(running, CLOSE_WITHIN_MS)]);
    },
  };
}

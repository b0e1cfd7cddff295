import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { startTicker, type Ticker, type TickerSettings } from '#infrastructure/queue/ticker.js';
import { eventually } from './eventually.js';
import { startTestRedis, type TestRedis } from './private-redis.js';

export interface Given {
  readonly redis: TestRedis;
  start(settings: Partial<TickerSettings> & Pick<TickerSettings, 'onTick'>): Ticker;
}

/** Runs a spec with a Redis of its own; its ticker and the Redis end with it. */
export const withTicker = (spec: (given: Given) => Promise<void>) => async (): Promise<void> => {
  const redis = await startTestRedis();
  const defaults = { redis: redis.address, prefix: 'spec', clock: new SystemClock(), onError: () => undefined };
  let ticker: Ticker | undefined;
  const start: Given['start'] = (settings) => {
    ticker = startTicker({ ...defaults, ...settings });
    return ticker;
  };
  try {
    await spec({ redis, start });
  } finally {
    await ticker?.close();
    await redis.close();
  }
};

/** Counts ticks; `more` resolves when so many more have come and fails when they have not by then. */
export function counter() {
  let ticks = 0;
  const onTick = async () => {
    ticks += 1;
  };
  const more = (wanted: number, withinMs: number) => {
    const goal = ticks + wanted;
    return eventually(() => ticks >= goal, withinMs);
  };
  return { onTick, more };
}

import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/harness/eventually.js';
import { startTestRedis, type TestRedis } from '../../../test/harness/private-redis.js';
import { SystemClock } from '../clocks/system.clock.js';
import { BullmqTicker } from './bullmq.ticker.js';
import { startTicker, type Ticker } from './ticker.js';

const machineClock = new SystemClock();
const ignored = () => undefined;
let redis: TestRedis;
let ticker: Ticker | undefined;

beforeEach(async () => {
  redis = await startTestRedis();
});

afterEach(async () => {
  await ticker?.close();
  ticker = undefined;
  await redis.close();
});

/** Counts ticks; `more` resolves when so many more have come and fails when they have not by then. */
function counter() {
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

describe('ticks through BullMQ', () => {
  it('come each second, also after FLUSHALL and after Redis was gone and came back empty', async () => {
    const { onTick, more } = counter();
    const bullmq = new BullmqTicker(redis.address, 'spec', onTick, machineClock, ignored);
    ticker = bullmq;
    expect(bullmq.isAlive()).toBe(false);
    await more(2, 4_000);
    expect(bullmq.isAlive()).toBe(true);

    await redis.flush();
    await pause(1_500); // a job that was already under way may still end
    await more(2, 7_000);

    await redis.stop();
    await eventually(() => !bullmq.isAlive());
    await redis.startAgain();
    await more(2, 8_000);
    expect(bullmq.isAlive()).toBe(true);
  }, 40_000);
});

describe('startTicker', () => {
  it('ticks each second without Redis', async () => {
    const { onTick, more } = counter();
    ticker = startTicker({ redis: undefined, prefix: 'spec', onTick, machineClock, onError: ignored });
    await more(2, 3_000);
  });

  it('goes on ticking within five seconds of a FLUSHALL, and of the death of Redis', async () => {
    const { onTick, more } = counter();
    ticker = startTicker({ redis: redis.address, prefix: 'spec', onTick, machineClock, onError: ignored });
    await more(3, 5_000);
    await redis.flush();
    await more(2, 6_000);
    await redis.stop();
    await more(2, 6_000);
  }, 30_000);

  it('never runs two at once, and goes on after one that throws', async () => {
    let running = 0;
    let overlaps = 0;
    let ticks = 0;
    const errors: string[] = [];
    const onTick = async () => {
      running += 1;
      if (running > 1) overlaps += 1;
      ticks += 1;
      await pause(ticks === 2 ? 4_500 : 10); // longer than BullMQ may be silent: the timer wakes up
      running -= 1;
      throw new Error('disk full');
    };
    const onError = (error: Error) => errors.push(error.message);
    ticker = startTicker({ redis: redis.address, prefix: 'spec', onTick, machineClock, onError });
    await eventually(() => ticks >= 5, 15_000);
    expect(overlaps).toBe(0);
    expect(errors).toContain('disk full');
  }, 20_000);
});

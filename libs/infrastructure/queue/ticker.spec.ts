import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/harness/eventually.js';
import { startTestRedis, type TestRedis } from '../../../test/harness/private-redis.js';
import { SystemClock } from '../clocks/system.clock.js';
import { startTicker, type Ticker } from './ticker.js';

const clock = new SystemClock();
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
    const started = startTicker({ redis: redis.address, prefix: 'spec', onTick, clock, onError: ignored });
    ticker = started;
    const isThroughBullmq = () => started.source() === 'bullmq';
    expect(isThroughBullmq()).toBe(false);
    await eventually(isThroughBullmq);
    await more(2, 4_000);
    expect(isThroughBullmq()).toBe(true);

    await redis.flush();
    await pause(3_500); // longer than the last tick is remembered: what comes from there now was put back
    await eventually(isThroughBullmq, 6_000);

    await redis.stop();
    await eventually(() => !isThroughBullmq());
    await redis.startAgain();
    await eventually(isThroughBullmq, 8_000);
    await more(2, 4_000);
    expect(isThroughBullmq()).toBe(true);
  }, 40_000);

  it("come while the machine's clock is set back by two minutes, soon through BullMQ again", async () => {
    const { onTick, more } = counter();
    const started = startTicker({ redis: redis.address, prefix: 'spec', onTick, clock, onError: ignored });
    ticker = started;
    await eventually(() => started.source() === 'bullmq');
    const { now } = Date;
    try {
      // BullMQ reads it too: its next job now lies two minutes ahead.
      Date.now = () => now() - 120_000;
      await more(3, 8_000);
      await eventually(() => started.source() === 'bullmq', 15_000);
      await more(2, 4_000);
      expect(started.source()).toBe('bullmq');
    } finally {
      Date.now = now;
    }
  }, 40_000);
});

describe('startTicker', () => {
  it('ticks each second without Redis', async () => {
    const { onTick, more } = counter();
    ticker = startTicker({ redis: undefined, prefix: 'spec', onTick, clock, onError: ignored });
    await more(2, 3_000);
  });

  it('goes on ticking within five seconds of a FLUSHALL, and of the death of Redis', async () => {
    const { onTick, more } = counter();
    ticker = startTicker({ redis: redis.address, prefix: 'spec', onTick, clock, onError: ignored });
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
    ticker = startTicker({ redis: redis.address, prefix: 'spec', onTick, clock, onError });
    await eventually(() => ticks >= 5, 15_000);
    expect(overlaps).toBe(0);
    expect(errors).toContain('disk full');
  }, 20_000);
});

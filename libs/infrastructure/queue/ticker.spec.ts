import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/harness/eventually.js';
import { counter, withTicker } from '../../../test/harness/ticker.js';

// All at once: what they do is wait.
describe('ticks through BullMQ', () => {
  it.concurrent(
    'come each second, also after FLUSHALL and after Redis was gone and came back empty',
    withTicker(async ({ redis, start }) => {
      const { onTick, more } = counter();
      const ticker = start({ onTick });
      const isThroughBullmq = () => ticker.source() === 'bullmq';
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
    }),
    60_000,
  );
});

describe('startTicker', () => {
  it.concurrent(
    'ticks each second without Redis',
    withTicker(async ({ start }) => {
      const { onTick, more } = counter();
      start({ onTick, redis: undefined });
      await more(2, 3_000);
    }),
    60_000,
  );

  it.concurrent(
    'goes on ticking within five seconds of a FLUSHALL, and of the death of Redis',
    withTicker(async ({ redis, start }) => {
      const { onTick, more } = counter();
      start({ onTick });
      await more(3, 5_000);
      await redis.flush();
      await more(2, 6_000);
      await redis.stop();
      await more(2, 6_000);
    }),
    60_000,
  );

  it.concurrent(
    'never runs two at once, and goes on after one that throws',
    withTicker(async ({ start }) => {
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
      start({ onTick, onError: (error) => errors.push(error.message) });
      await eventually(() => ticks >= 5, 15_000);
      expect(overlaps).toBe(0);
      expect(errors).toContain('disk full');
    }),
    60_000,
  );

  it.concurrent(
    'ticks at once where it is asked to, and once more after one that ran meanwhile',
    withTicker(async ({ start }) => {
      const begun: number[] = [];
      let goOn: (() => void) | undefined;
      const onTick = () => {
        begun.push(performance.now());
        return new Promise<void>((resolve) => {
          goOn = resolve;
        });
      };
      const ticker = start({ onTick, redis: undefined });
      /** Long before the next tick of its own would come. */
      const isSoonAfter = (asked: number, count: number) =>
        eventually(() => begun.length === count, 900).then(() => (begun.at(-1) ?? Number.NaN) - asked < 500);
      let asked = performance.now();
      ticker.soon();
      expect(await isSoonAfter(asked, 1)).toBe(true);
      ticker.soon();
      ticker.soon();
      expect(begun).toHaveLength(1);
      asked = performance.now();
      goOn?.();
      expect(await isSoonAfter(asked, 2)).toBe(true);
      goOn?.();
    }),
    60_000,
  );

  it.concurrent(
    'does not tick any more once it is closed, whoever asks',
    withTicker(async ({ start }) => {
      let ticks = 0;
      const onTick = async () => {
        ticks += 1;
      };
      const ticker = start({ onTick, redis: undefined });
      ticker.soon();
      await eventually(() => ticks === 1, 900);
      ticker.soon();
      await ticker.close();
      ticker.soon();
      await pause(50); // longer than a tick that was asked for takes to begin
      expect(ticks).toBe(1);
    }),
    60_000,
  );
});

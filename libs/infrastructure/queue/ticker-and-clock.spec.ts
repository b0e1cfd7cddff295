import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/harness/eventually.js';
import { counter, withTicker } from '../../../test/harness/ticker.js';

// By itself: it changes what time everybody in this process thinks it is.
describe('ticks through BullMQ', () => {
  it(
    "come while the machine's clock is set back by two minutes, soon through BullMQ again",
    withTicker(async ({ start }) => {
      const { onTick, more } = counter();
      const ticker = start({ onTick });
      await eventually(() => ticker.source() === 'bullmq');
      const { now } = Date;
      try {
        // BullMQ reads it too: its next job now lies two minutes ahead.
        Date.now = () => now() - 120_000;
        await more(3, 8_000);
        await eventually(() => ticker.source() === 'bullmq', 15_000);
        await more(2, 4_000);
        expect(ticker.source()).toBe('bullmq');
      } finally {
        Date.now = now;
      }
    }),
    60_000,
  );
});

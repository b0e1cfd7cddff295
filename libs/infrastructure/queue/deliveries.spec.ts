import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/harness/eventually.js';
import { startTestRedis, type TestRedis } from '../../../test/harness/private-redis.js';
import { BullmqDeliveryQueue } from './bullmq.delivery-queue.js';
import { type Deliveries, startDeliveries } from './deliveries.js';

const FIRST = '3f0c1a52-0000-5000-8000-000000000001';
const SECOND = '3f0c1a52-0000-5000-8000-000000000002';
const THIRD = '3f0c1a52-0000-5000-8000-000000000003';

/** A handler whose every run waits until it is let go. */
function held() {
  const begun: string[] = [];
  const release: (() => void)[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const handler = async (id: string) => {
    begun.push(id);
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    await new Promise<void>((resolve) => release.push(resolve));
    atOnce -= 1;
  };
  const releaseAll = () => {
    for (const each of release.splice(0)) each();
  };
  return { handler, begun, releaseAll, mostAtOnce: () => mostAtOnce };
}

let deliveries: Deliveries | undefined;
let redis: TestRedis | undefined;
const ignored = () => undefined;

afterEach(async () => {
  await deliveries?.close();
  await redis?.close();
  deliveries = undefined;
  redis = undefined;
});

describe('deliveries without Redis', () => {
  it('handles each, no more at once than allowed, in the order they came', async () => {
    const { handler, begun, releaseAll, mostAtOnce } = held();
    deliveries = startDeliveries({ redis: undefined, prefix: 'spec', concurrency: 2, handler, onError: ignored });
    expect(await deliveries.queue.add([FIRST, SECOND, THIRD])).toBe(true);
    await eventually(() => begun.length === 2);
    expect(begun).toEqual([FIRST, SECOND]);
    releaseAll();
    await eventually(() => begun.length === 3);
    releaseAll();
    expect(mostAtOnce()).toBe(2);
  });

  it('runs once what is added twice while it waits or runs', async () => {
    const { handler, begun, releaseAll } = held();
    deliveries = startDeliveries({ redis: undefined, prefix: 'spec', concurrency: 1, handler, onError: ignored });
    await deliveries.queue.add([FIRST, SECOND]);
    await eventually(() => begun.length === 1);
    await deliveries.queue.add([FIRST, SECOND, THIRD]);
    for (const count of [2, 3]) {
      releaseAll();
      await eventually(() => begun.length === count);
    }
    releaseAll();
    await deliveries.close();
    expect(begun).toEqual([FIRST, SECOND, THIRD]);
  });

  it('goes on after a handler that throws, and says what it threw', async () => {
    const handled: string[] = [];
    const errors: string[] = [];
    const handler = async (id: string) => {
      handled.push(id);
      if (id === FIRST) throw new Error('no such delivery');
    };
    const onError = (error: Error) => errors.push(error.message);
    deliveries = startDeliveries({ redis: undefined, prefix: 'spec', concurrency: 1, handler, onError });
    await deliveries.queue.add([FIRST, SECOND]);
    await eventually(() => handled.length === 2);
    expect(errors).toEqual(['no such delivery']);
  });
});

describe('deliveries with Redis', () => {
  beforeEach(async () => {
    redis = await startTestRedis();
  });

  function start(handler: (id: string) => Promise<void>, onError: (error: Error) => void = ignored): Deliveries {
    deliveries = startDeliveries({ redis: redis?.address, prefix: 'spec', concurrency: 2, handler, onError });
    return deliveries;
  }

  function queueElsewhere(): BullmqDeliveryQueue {
    if (redis === undefined) throw new Error('no Redis');
    return new BullmqDeliveryQueue(redis.address, 'spec', ignored);
  }

  it('runs what is added, and once when it is added twice before it ended', async () => {
    const { handler, begun, releaseAll } = held();
    const { queue } = start(handler);
    await queue.add([FIRST]);
    await eventually(() => begun.length === 1);
    expect(await queue.add([FIRST, SECOND])).toBe(true);
    await eventually(() => begun.length === 2);
    expect(begun).toEqual([FIRST, SECOND]);
    releaseAll();
  });

  it('carries them through Redis: another process may add, and this one handles', async () => {
    const handled: string[] = [];
    start(async (id) => void handled.push(id));
    const elsewhere = queueElsewhere();
    await eventually(() => elsewhere.add([FIRST, SECOND]));
    await eventually(() => handled.length === 2);
    expect(handled.toSorted()).toEqual([FIRST, SECOND]);
    elsewhere.close();
  });

  it('may run again what ended, well or ill: the log remembers, not Redis', async () => {
    const handled: string[] = [];
    start(async (id) => {
      handled.push(id);
      throw new Error('refused');
    });
    const elsewhere = queueElsewhere();
    await eventually(() => elsewhere.add([FIRST]));
    await eventually(() => handled.length === 1);
    await eventually(async () => (await elsewhere.add([FIRST])) && handled.length >= 2);
    elsewhere.close();
  });

  it('handles in this process what Redis cannot take, before it came and after it went', async () => {
    const handled: string[] = [];
    const { queue } = start(async (id) => void handled.push(id));
    await redis?.stop();
    expect(await queue.add([FIRST])).toBe(true);
    await eventually(() => handled.includes(FIRST));
    await redis?.startAgain();
    const elsewhere = queueElsewhere();
    await eventually(() => elsewhere.add([SECOND]));
    await eventually(() => handled.includes(SECOND));
    elsewhere.close();
  });

  it('goes on after FLUSHALL', async () => {
    const handled: string[] = [];
    const { queue } = start(async (id) => void handled.push(id));
    await queue.add([FIRST]);
    await eventually(() => handled.length === 1);
    await redis?.flush();
    await queue.add([SECOND]);
    await eventually(() => handled.length === 2);
  });
});

describe('the BullMQ delivery queue', () => {
  it('says false, within two seconds, when there is no Redis or it hangs', async () => {
    redis = await startTestRedis();
    const queue = new BullmqDeliveryQueue(redis.address, 'spec', ignored);
    await eventually(() => queue.add([FIRST]));
    await redis.freeze();
    expect(await queue.add([SECOND])).toBe(false);
    await redis.stop();
    expect(await queue.add([SECOND])).toBe(false);
    queue.close();
  }, 10_000);
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silent } from '#application/ports/telemetry.js';
import { MailStory } from '#testing/story-of-mail.js';
import { assign } from '#testing/story-of-ministry.js';
import { DeliveryWaiter } from './delivery-waiter.js';

describe('whoever waits for deliveries', () => {
  let mail: MailStory;
  let waiter: DeliveryWaiter;
  let deliveries: readonly string[];

  beforeEach(async () => {
    mail = await MailStory.begin();
    waiter = new DeliveryWaiter(mail.deliver, silent);
    deliveries = Object.values(mail.waiting(await assign(mail.story, { code: 'MH-1', leadUnit: 'C-ATTT' })));
  });
  afterEach(() => mail.end());

  it('goes on when the queue has handed each of them in, before or after it began to wait', async () => {
    const [first = '', second = ''] = deliveries;
    await waiter.handle(first);
    const waited = waiter.waitFor([first, second]);
    await waiter.handle(second);
    await waited;
    expect(mail.channel.sent.map(({ deliveryId }) => deliveryId)).toEqual([first, second]);
  });

  it('sees to what the queue has lost', async () => {
    await waiter.waitFor(deliveries);
    expect(mail.channel.sent.map(({ deliveryId }) => deliveryId).toSorted()).toEqual(deliveries.toSorted());
  }, 20_000);

  it('goes on also when the provider is busy: the reconciler asks again', async () => {
    const [first = ''] = deliveries;
    mail.channel.answers({ kind: 'temporary', why: '451 try later' });
    const waited = waiter.waitFor([first]);
    await waiter.handle(first);
    await waited;
    expect(mail.waiting(mail.about(first))).toHaveProperty('p-desk');
  });

  it('is told of a failure that is ours', async () => {
    const [first = ''] = deliveries;
    await mail.story.store.close();
    await expect(waiter.handle(first)).rejects.toThrow('the log is closed');
  });
});

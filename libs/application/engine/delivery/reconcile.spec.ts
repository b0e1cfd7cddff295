import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InProcessDeliveryQueue } from '#infrastructure/queue/in-process.delivery-queue.js';
import { MailStory } from '#testing/story-of-mail.js';
import { assign } from '#testing/story-of-ministry.js';
import { eventually } from '../../../../test/harness/eventually.js';
import { Reconcile } from './reconcile.js';

describe('the reconciler', () => {
  let mail: MailStory;
  let handled: string[];
  let failures: string[];
  let queue: InProcessDeliveryQueue;
  let reconcile: Reconcile;

  beforeEach(async () => {
    mail = await MailStory.begin();
    handled = [];
    failures = [];
    // The story's own queue loses everything that it is given, as a Redis that was flushed does.
    queue = new InProcessDeliveryQueue(
      (id) => mail.deliver.run(id).finally(() => handled.push(id)),
      1,
      (error) => failures.push(error.message),
    );
    reconcile = new Reconcile(mail.story.rows, queue, mail.quarantine);
  });
  afterEach(async () => {
    await queue.close();
    await mail.end();
  });

  /** How many it put back, once they have been handled. */
  async function reconciled(): Promise<number> {
    const before = handled.length;
    const count = await reconcile.run();
    await eventually(() => handled.length === before + count);
    await mail.story.executor.contextNow();
    return count;
  }

  it('brings back what the queue lost, each once, and nothing that has an outcome', async () => {
    const task = await assign(mail.story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    const waiting = Object.values(mail.waiting(task));
    expect(waiting).toHaveLength(2);
    expect(await reconciled()).toBe(2);
    expect(handled.toSorted()).toEqual(waiting.toSorted());
    expect(mail.channel.sent).toHaveLength(2);
    expect(await reconciled()).toBe(0);
  });

  it('brings back again what was put off, until it has an outcome', async () => {
    const task = await assign(mail.story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    mail.channel.answers({ kind: 'temporary', why: '451 try later' }, { kind: 'permanent', why: '550 no such user' });
    const [putOff] = mail.story.rows.find('deliveries', { isOpen: 1 });
    expect(await reconciled()).toBe(2);
    expect(failures).toEqual(['451 try later']);
    expect(Object.values(mail.waiting(task))).toEqual([putOff?.id]);
    expect(await reconciled()).toBe(1);
    expect(mail.waiting(task)).toEqual({});
  });
});

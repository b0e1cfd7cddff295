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
    reconcile = new Reconcile(mail.lines, mail.pace, queue, mail.story.clock);
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

  it('brings back again what was put off, once its next attempt has come, until it has an outcome', async () => {
    const task = await assign(mail.story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    mail.channel.answers({ kind: 'temporary', why: '451 try later' }, { kind: 'accepted' });
    mail.channel.answers({ kind: 'permanent', why: '550 no such user' });
    expect(await reconciled()).toBe(2);
    expect(failures).toEqual(['451 try later']);
    const [putOff, ...others] = Object.values(mail.waiting(task));
    expect(others).toEqual([]);
    expect(await reconciled()).toBe(0);
    // The first pause is a minute, give or take a quarter of it.
    mail.pass({ seconds: 44 });
    expect(await reconciled()).toBe(0);
    mail.pass({ seconds: 32 });
    expect(await reconciled()).toBe(1);
    expect(mail.waiting(task)).toEqual({});
    expect(await mail.outcomes(putOff ?? '')).toEqual([['DeliveryFailed', '550 no such user']]);
  });

  it('brings back of each person what is first in line, and leaves the others to it', async () => {
    for (const code of ['MH-1', 'MH-2', 'MH-3']) await assign(mail.story, { code, leadUnit: 'C-ATTT' });
    mail.channel.answers({ kind: 'temporary', why: '451 try later' }, { kind: 'temporary', why: '451 try later' });
    expect(await reconciled()).toBe(2);
    expect(mail.channel.sent.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('MH-1'),
      expect.stringContaining('MH-1'),
    ]);
  });

  it('after a restart brings back all that is first in line at once, whatever the attempts before came to', async () => {
    await assign(mail.story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    mail.channel.answers({ kind: 'temporary', why: '451 try later' }, { kind: 'temporary', why: '451 try later' });
    expect(await reconciled()).toBe(2);
    mail.started();
    reconcile = new Reconcile(mail.lines, mail.pace, queue, mail.story.clock);
    expect(await reconciled()).toBe(2);
  });

  it('asks a channel that is held by one mail, at growing pauses, and brings back all once it let us in', async () => {
    for (const code of ['MH-1', 'MH-2']) await assign(mail.story, { code, leadUnit: 'C-ATTT' });
    mail.channel.answers(...Array.from({ length: 3 }, () => ({ kind: 'closed', why: '535 bad credentials' }) as const));
    await reconciled();
    expect(mail.channel.sent).toHaveLength(1);
    expect(await reconciled()).toBe(0);
    mail.pass({ seconds: 76 });
    expect(await reconciled()).toBe(1);
    mail.pass({ seconds: 76 });
    expect(await reconciled()).toBe(0);
    mail.pass({ seconds: 76 });
    expect(await reconciled()).toBe(1);
    expect(mail.channel.sent).toHaveLength(3);
    mail.pass({ minutes: 5 });
    expect(await reconciled()).toBe(1);
    expect(mail.freed).toHaveLength(3);
    expect(await reconciled()).toBe(2);
  });
});

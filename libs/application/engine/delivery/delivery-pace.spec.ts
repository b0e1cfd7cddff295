import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, isoOf } from '#domain/kernel/time.js';
import { MailStory } from '#testing/story-of-mail.js';
import { assign } from '#testing/story-of-ministry.js';
import { NotItsTurn, TryLater } from './try-later.js';

const busy = { kind: 'temporary', why: '451 try later' } as const;
const away = { kind: 'temporary', why: 'connect ECONNREFUSED', isUnreached: true } as const;
const wrongPassword = { kind: 'closed', why: 'Invalid login: 535 bad credentials' } as const;
const DAYS_3 = 3 * 24 * 60 * 60_000;

let mail: MailStory;
beforeEach(async () => {
  mail = await MailStory.begin();
});
afterEach(() => mail.end());

/** The delivery to the focal point of a task assigned now. */
async function assigned(code = 'MH-1'): Promise<string> {
  const task = await assign(mail.story, { code, leadUnit: 'C-ATTT' });
  return mail.waiting(task)['p-desk'] ?? '';
}

/** The attempt fails and may be made again; answers when. */
async function isPutOff(id: string): Promise<number> {
  const failure: unknown = await mail.deliver.run(id).catch((error: unknown) => error);
  if (!(failure instanceof TryLater) || failure.until === undefined) throw new Error(`not put off: ${String(failure)}`);
  return failure.until;
}

/** Each attempt when it has come, until the mail has an outcome; answers when they were. */
async function tryToTheEnd(id: string, restartAfter = Number.NaN): Promise<readonly number[]> {
  const attempts: number[] = [];
  for (;;) {
    attempts.push(mail.story.clock.now());
    const next = await mail.deliver
      .run(id)
      .catch((error: unknown) => (error instanceof TryLater ? error.until : error));
    if (next === undefined) return attempts;
    if (typeof next !== 'number') throw next;
    mail.story.clock.set(instant(next));
    if (attempts.length === restartAfter) mail.started();
  }
}

async function channelEvents(): Promise<readonly string[]> {
  return (await mail.story.store.readStream('channel-mail')).map(({ type }) => type);
}

describe('a mail that is put off', () => {
  it('is tried for three days at growing pauses, and then given up with what the server said last', async () => {
    const id = await assigned();
    const requestedAt = mail.story.clock.now();
    mail.channel.answers(...Array.from({ length: 500 }, () => busy));
    const attempts = await tryToTheEnd(id);
    expect(attempts.at(-1)).toBe(requestedAt + DAYS_3);
    expect(attempts.length).toBeGreaterThan(120);
    expect(mail.channel.sent).toHaveLength(attempts.length);
    expect(await mail.outcomes(id)).toEqual([['DeliveryFailed', '451 try later']]);
    // However often it was tried, the log has two events of it.
    expect(await mail.events(id)).toHaveLength(2);
  });

  it('has the same attempts when the process was restarted in between: none lost, none from the start', async () => {
    const id = await assigned();
    mail.channel.answers(...Array.from({ length: 500 }, () => busy));
    const other = await MailStory.begin();
    const task = await assign(other.story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    expect(other.waiting(task)['p-desk']).toBe(id);
    other.channel.answers(...Array.from({ length: 500 }, () => busy));
    const undisturbed = await tryToTheEnd(id);
    mail = await swapped(other);
    expect(await tryToTheEnd(id, 40)).toEqual(undisturbed);
  });

  async function swapped(other: MailStory): Promise<MailStory> {
    await mail.end();
    return other;
  }

  it('was tried at its end, also by a process that was away then: it goes on for an hour', async () => {
    const id = await assigned();
    mail.channel.answers(...Array.from({ length: 10 }, () => away));
    await isPutOff(id);
    mail.started();
    mail.pass({ days: 5 });
    expect(await isPutOff(id)).toBeLessThan(mail.pass({ minutes: 50 }));
    expect(await isPutOff(id)).toBeLessThan(mail.pass({ minutes: 10 }) + 40 * 60_000);
    await mail.deliver.run(id);
    expect(await mail.outcomes(id)).toEqual([['DeliveryFailed', 'connect ECONNREFUSED']]);
  });

  it('goes as soon as the server takes anything again', async () => {
    const id = await assigned();
    mail.channel.answers(away);
    await isPutOff(id);
    expect(mail.pace.unreached).toEqual({ since: mail.story.clock.now(), why: 'connect ECONNREFUSED' });
    const [first] = mail.lines.of('p-head');
    await mail.deliver.run(first?.id ?? '');
    expect(mail.pace.unreached).toBeUndefined();
    expect(mail.freed).toEqual([id]);
  });
});

describe('a channel that is held', () => {
  it('stands in the log, once, and sends nothing until it lets us in; then all goes on', async () => {
    const [first, second] = [await assigned('MH-1'), await assigned('MH-2')];
    const heldAt = isoOf(mail.story.clock.now());
    mail.channel.answers(wrongPassword, wrongPassword);
    await expect(mail.deliver.run(first)).rejects.toThrow('535 bad credentials');
    await expect(mail.deliver.run(first)).rejects.toThrow('mail is held: Invalid login: 535');
    const toHead = mail.lines.of('p-head')[0]?.id ?? '';
    await expect(mail.deliver.run(toHead)).rejects.toThrow('mail is held');
    expect(mail.channel.sent).toHaveLength(1);
    expect(await channelEvents()).toEqual(['ChannelHeld']);
    expect(mail.pace.held()).toMatchObject({ why: wrongPassword.why });

    mail.pass({ hours: 6 });
    await expect(mail.deliver.run(first)).rejects.toThrow('535 bad credentials');
    expect(await channelEvents()).toEqual(['ChannelHeld']);
    mail.pass({ hours: 1 });
    await mail.deliver.run(first);
    expect(await channelEvents()).toEqual(['ChannelHeld', 'ChannelOpened']);
    expect(mail.pace.held()).toBeUndefined();
    expect(mail.freed).toEqual(expect.arrayContaining([second, toHead]));
    const [held] = await mail.story.store.readStream('channel-mail');
    expect(held).toMatchObject({ data: { why: wrongPassword.why }, metadata: { occurredAt: heldAt } });
  });

  it('is opened also by a refusal of one message, for which we had been let in', async () => {
    for (const [code, answer, outcome] of [
      ['MH-1', { kind: 'permanent', why: '550 no such user' }, ['DeliveryFailed', '550 no such user']],
      ['MH-2', busy, undefined],
    ] as const) {
      const id = await assigned(code);
      mail.channel.answers(wrongPassword, answer);
      await mail.deliver.run(id).catch(() => undefined);
      mail.pass({ hours: 1 });
      await mail.deliver.run(id).catch(() => undefined);
      expect((await channelEvents()).at(-1)).toBe('ChannelOpened');
      expect((await mail.outcomes(id))[0]).toEqual(outcome);
    }
  });

  it('stays held while nobody is reached', async () => {
    const id = await assigned();
    mail.channel.answers(wrongPassword, away);
    await expect(mail.deliver.run(id)).rejects.toThrow('535');
    mail.pass({ hours: 1 });
    await expect(mail.deliver.run(id)).rejects.toThrow('ECONNREFUSED');
    expect(await channelEvents()).toEqual(['ChannelHeld']);
  });

  it('loses no mail, and its time is none of the three days', async () => {
    const id = await assigned();
    const requestedAt = mail.story.clock.now();
    mail.channel.answers(wrongPassword, ...Array.from({ length: 500 }, () => busy));
    await expect(mail.deliver.run(id)).rejects.toThrow('535');
    mail.pass({ days: 10 });
    mail.started();
    const attempts = await tryToTheEnd(id);
    expect(attempts[0]).toBe(requestedAt + 10 * 24 * 60 * 60_000);
    expect(attempts.at(-1)).toBe(requestedAt + 10 * 24 * 60 * 60_000 + DAYS_3);
    expect(await mail.outcomes(id)).toEqual([['DeliveryFailed', '451 try later']]);
  });

  it('may be held again, also on a clock that stands still', async () => {
    const id = await assigned();
    mail.channel.answers(wrongPassword, busy, wrongPassword);
    await expect(mail.deliver.run(id)).rejects.toThrow('535');
    mail.started();
    await expect(mail.deliver.run(id)).rejects.toThrow('451');
    mail.started();
    await expect(mail.deliver.run(id)).rejects.toThrow('535');
    expect(await channelEvents()).toEqual(['ChannelHeld', 'ChannelOpened', 'ChannelHeld']);
  });
});

describe("a person's mail", () => {
  it('leaves in the order in which it was decided: what was decided later waits', async () => {
    const [first, second] = [await assigned('MH-1'), await assigned('MH-2')];
    await expect(mail.deliver.run(second)).rejects.toThrow(NotItsTurn);
    mail.channel.answers(busy);
    await isPutOff(first);
    await expect(mail.deliver.run(second)).rejects.toThrow(NotItsTurn);
    await mail.deliver.run(first);
    expect(mail.freed).toEqual([second]);
    await mail.deliver.run(second);
    expect(mail.channel.sent.map(({ deliveryId }) => deliveryId)).toEqual([first, first, second]);
  });

  it('goes on after one that has an outcome of any kind', async () => {
    const [first, second] = [await assigned('MH-1'), await assigned('MH-2')];
    mail.channel.answers({ kind: 'permanent', why: '550 no such user' });
    await mail.deliver.run(first);
    expect(mail.freed).toEqual([second]);
    await mail.deliver.run(second);
    expect(await mail.outcomes(second)).toEqual([['DeliveryAccepted', undefined]]);
  });

  it('does not wait for the mail of others', async () => {
    const [, second] = [await assigned('MH-1'), await assigned('MH-2')];
    mail.channel.answers(busy);
    await expect(mail.deliver.run(mail.lines.of('p-head')[0]?.id ?? '')).rejects.toThrow('451');
    await mail.deliver.run(mail.lines.of('p-desk')[0]?.id ?? '');
    await mail.deliver.run(second);
    expect(await mail.outcomes(second)).toEqual([['DeliveryAccepted', undefined]]);
  });

  it('asked for all at once leaves one after the other, in order', async () => {
    const ids: string[] = [];
    for (const code of ['MH-1', 'MH-2', 'MH-3']) ids.push(await assigned(code));
    await Promise.all(ids.map((id) => mail.deliver.run(id)));
    expect(mail.channel.sent.map(({ deliveryId }) => deliveryId)).toEqual(ids);
  });
});

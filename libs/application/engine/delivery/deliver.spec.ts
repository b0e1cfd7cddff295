import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import { MailStory } from '#testing/story-of-mail.js';
import { assign, raise, taskId } from '#testing/story-of-ministry.js';
import { noticeSubject } from '../../notice/notice-subject.js';
import { StoreUnavailable } from '../../ports/event-store.js';
import { TryLater } from './try-later.js';

const busy = { kind: 'temporary', why: '451 try later' } as const;
const unknown = { kind: 'permanent', why: '550 no such user' } as const;

let mail: MailStory;
beforeEach(async () => {
  mail = await MailStory.begin();
});
afterEach(() => mail.end());

/** Deliveries of one notice each: a task was assigned. */
async function assigned(code = 'MH-1'): Promise<{ readonly id: string; readonly toHead: string }> {
  const task = await assign(mail.story, { code, leadUnit: 'C-ATTT', deadline: '30/06/2020', title: 'Lập danh mục' });
  const { 'p-desk': id = '', 'p-head': toHead = '' } = mail.waiting(task);
  return { id, toHead };
}

describe('a delivery', () => {
  it('is sent to the address of its person, in their language, and recorded as accepted', async () => {
    const { id, toHead } = await assigned();
    await mail.deliver.run(id);
    await mail.deliver.run(toHead);
    const [first, second] = mail.channel.sent;
    expect(first).toMatchObject({
      deliveryId: id,
      to: { name: 'Tên p-desk', address: 'p-desk@example.vn' },
      subject: expect.stringContaining('MH-1'),
      text: expect.stringContaining('http://dondoc.test'),
      at: mail.story.clock.now(),
    });
    expect(first?.text).toContain('Nhận với tư cách');
    expect(second?.text).toContain('Told as');
    expect(await mail.outcomes(id)).toEqual([['DeliveryAccepted', undefined]]);
    await mail.story.executor.contextNow();
    expect(mail.waiting(taskId('MH-1'))).toEqual({});
  });

  it('that has an outcome is not sent again, by this process or by the next', async () => {
    const { id } = await assigned();
    await mail.deliver.run(id);
    await mail.deliver.run(id);
    await mail.started().run(id);
    expect(mail.channel.sent).toHaveLength(1);
    expect(await mail.outcomes(id)).toHaveLength(1);
  });

  it('asked for twice at once goes out once', async () => {
    const { id } = await assigned();
    await Promise.all([mail.deliver.run(id), mail.deliver.run(id)]);
    expect(mail.channel.sent.map(({ deliveryId }) => deliveryId)).toEqual([id]);
    expect(await mail.outcomes(id)).toHaveLength(1);
  });

  it('keeps what the server said when it took it', async () => {
    const { id, toHead } = await assigned();
    mail.channel.answers({ kind: 'accepted', reference: '250 2.0.0 Ok: queued as 4XyZ' }, { kind: 'accepted' });
    await mail.deliver.run(id);
    await mail.deliver.run(toHead);
    const [taken, takenSilently] = await Promise.all([id, toHead].map((one) => mail.events(one)));
    expect(taken?.at(-1)).toMatchObject({ data: { reference: '250 2.0.0 Ok: queued as 4XyZ' } });
    expect(takenSilently?.at(-1)?.data).toEqual({});
  });

  it('whose stream throws is set aside, and those before and after it are sent', async () => {
    const ids = [(await assigned('MH-1')).id, (await assigned('MH-2')).id, (await assigned('MH-3')).id];
    const [first = '', second = '', third = ''] = ids;
    mail.story.store.break(`delivery-${second}`);
    for (const id of ids) await mail.deliver.run(id);
    expect(mail.channel.sent.map(({ deliveryId }) => deliveryId)).toEqual([first, third]);
    expect(mail.quarantine.list()).toMatchObject([{ processor: 'deliver', stream: `delivery-${second}` }]);

    mail.story.store.mend(`delivery-${second}`);
    await mail.deliver.run(second);
    expect(mail.channel.sent).toHaveLength(2);
    await mail.started().run(second);
    expect(await mail.outcomes(second)).toEqual([['DeliveryAccepted', undefined]]);
  });

  it('that the log cannot take now is none of its fault, and is left to the reconciler', async () => {
    const { id } = await assigned();
    mail.story.store.break(`delivery-${id}`, new StoreUnavailable('held'));
    await expect(mail.deliver.run(id)).rejects.toThrow(StoreUnavailable);
    expect(mail.quarantine.list()).toEqual([]);
    mail.story.store.mend(`delivery-${id}`);
    await mail.deliver.run(id);
    expect(await mail.outcomes(id)).toEqual([['DeliveryAccepted', undefined]]);
  });

  it('whose provider is busy stays open and is tried again', async () => {
    const { id } = await assigned();
    mail.channel.answers(busy, busy);
    await expect(mail.deliver.run(id)).rejects.toThrow(TryLater);
    await expect(mail.deliver.run(id)).rejects.toThrow('451 try later');
    expect(await mail.outcomes(id)).toEqual([]);
    await mail.deliver.run(id);
    expect(await mail.outcomes(id)).toEqual([['DeliveryAccepted', undefined]]);
  });

  it('that was refused for good is not tried again', async () => {
    const { id } = await assigned();
    mail.channel.answers(unknown);
    await mail.deliver.run(id);
    await mail.deliver.run(id);
    expect(mail.channel.sent).toHaveLength(1);
    expect(await mail.outcomes(id)).toEqual([['DeliveryFailed', '550 no such user']]);
  });

  it('left open by a process that ended is sent by the next', async () => {
    const { id } = await assigned();
    mail.channel.answers(busy);
    await expect(mail.deliver.run(id)).rejects.toThrow(TryLater);
    await mail.started().run(id);
    expect(mail.channel.sent.map(({ deliveryId }) => deliveryId)).toEqual([id, id]);
    expect(await mail.outcomes(id)).toEqual([['DeliveryAccepted', undefined]]);
  });

  it('to somebody without an address fails, and nothing is sent', async () => {
    const task = await assign(mail.story, { code: 'MH-2', leadUnit: 'BCYCP' });
    const id = mail.waiting(task)['p-bcy-desk'] ?? '';
    await mail.deliver.run(id);
    expect(mail.channel.sent).toEqual([]);
    expect(await mail.outcomes(id)).toEqual([['DeliveryFailed', 'no-address']]);
  });

  it('waits for its notice where that is not folded yet', async () => {
    const request = { delivery: 'd-1', notice: 'n-1', person: 'p-desk', channel: 'mail' } as const;
    const about = { kind: 'task', id: 't-1' } as const;
    await mail.story.do('delivery', 'd-1', (now) => ({ type: 'RequestDelivery', now, ...request, about }));
    await expect(mail.deliver.run('d-1')).rejects.toThrow(TryLater);
    expect(await mail.outcomes('d-1')).toEqual([]);
  });

  it('of a restricted task names its code and never its title', async () => {
    await assign(mail.story, { code: 'MH-3', leadUnit: 'C-ATTT', title: 'Vụ việc kín', isRestricted: true });
    await mail.deliverAll();
    expect(mail.channel.sent).toHaveLength(2);
    for (const { subject, text } of mail.channel.sent) {
      expect(subject).toContain('MH-3');
      expect(`${subject} ${text}`).not.toContain('kín');
    }
    // Nor do the texts get it: what they are not given cannot leak.
    const notices = mail.story.rows.find('notices', { person: 'p-desk' });
    expect(notices).toHaveLength(1);
    for (const notice of notices)
      expect(noticeSubject(mail.story.rows, notice, { now: mail.story.clock.now() })).not.toHaveProperty('title');
  });
});

/** Who gets the mail that waits about this; whatever of it goes to nobody was over before. */
async function whoHears(about: string): Promise<readonly string[]> {
  const waiting = mail.story.rows.find('deliveries', { isOpen: 1 }).filter(({ id }) => mail.about(id) === about);
  expect(waiting).not.toEqual([]);
  await mail.deliverAll();
  const heard: string[] = [];
  for (const { id, person } of waiting) {
    const ends = await mail.outcomes(id);
    if (ends[0]?.[0] === 'DeliveryAccepted') heard.push(person);
    else expect(ends).toEqual([['DeliverySuppressed', 'resolved-before-send']]);
  }
  return heard.toSorted();
}

describe('what was over before its mail left', () => {
  it('is not sent: a task that is done; that it is done is told', async () => {
    for (const person of ['p-expert', 'p-office']) await mail.register(person, 'vi');
    const task = await assign(mail.story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    const result = { result: 'r-1', narrative: 'Xong.', evidence: [] };
    await mail.story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    await mail.story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
    // Of the assignment, of the result, and of its confirmation: the last is told.
    await mail.deliverAll();
    expect(mail.channel.sent.map(({ to }) => to.address).toSorted()).toEqual([
      'p-desk@example.vn',
      'p-expert@example.vn',
      'p-head@example.vn',
    ]);
  });

  it('but a result that only waits for confirmation silences nothing', async () => {
    await mail.register('p-office', 'vi');
    const task = await assign(mail.story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    const result = { result: 'r-1', narrative: 'Xong.', evidence: [] };
    await mail.story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    expect(await whoHears(task)).toEqual(['p-desk', 'p-head', 'p-office']);
  });

  it('is not sent: a report that has come in; one that lapsed is told of all the same', async () => {
    const { story } = mail;
    await mail.register('p-leader', 'vi');
    await mail.register('p-office', 'vi');
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    // The report of 2019-Q2 is owed by Monday 17 June 2019, that of Q3 by Monday 16 September, when Q2 has lapsed.
    await story.until('2019-06-14 10:00');
    await mail.deliverAll();
    await story.until('2019-06-17 10:00');
    const withoutTasks = [{ task, reason: 'Chưa đến kỳ.' }];
    const [sent, lapsed] = ['NQ17-2019-Q2-C-ATTT', 'NQ17-2019-Q3-C-ATTT'];
    await story.do('duty', sent, (now) => ({ type: 'SubmitDuty', now, by: 'p-desk', withoutTasks }));
    expect(await whoHears(sent)).toEqual([]);

    await story.until('2019-12-16 08:00');
    await mail.deliverAll();
    await story.until('2019-12-16 10:00');
    expect(story.rows.get('duties', lapsed)?.state.status).toBe('lapsed');
    expect(await whoHears(lapsed)).toEqual(['p-head', 'p-leader', 'p-office']);
  });

  it('is not sent: a blocker that is resolved; one that was returned is told of', async () => {
    const { story } = mail;
    await mail.register('p-expert', 'vi');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT' });
    await mail.deliverAll();
    const resolved = await raise(story, 'MH-1');
    await story.do('blocker', resolved, (now) => ({ type: 'ResolveBlocker', now, by: 'p-head', text: 'Đã có.' }));
    expect(await whoHears(resolved)).toEqual([]);
    const returned = await raise(story, 'MH-2');
    await story.do('blocker', returned, (now) => ({ type: 'ReturnBlocker', now, by: 'p-head', reason: 'Tự làm.' }));
    // The head is told once: that it was raised is news no more.
    expect(await whoHears(returned)).toEqual(['p-desk', 'p-expert', 'p-head']);
  });

  it('is not sent: a directive that is carried out; that it was, or was handed back, is told of', async () => {
    const { story } = mail;
    await mail.register('p-expert', 'vi');
    await mail.register('p-leader', 'vi');
    for (const code of ['MH-1', 'MH-2']) {
      await assign(story, { code, leadUnit: 'C-ATTT' });
      const [blocker, directive] = [await raise(story, code), `directive-${code}`];
      const reason = 'Vượt thẩm quyền.';
      await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
      await mail.deliverAll();
      await story.do('blocker', blocker, (now) => ({
        ...{ type: 'DirectEscalation', now, by: 'p-leader', directive, text: 'Dùng dự phòng.' },
        ...{ addressee: { unit: 'C-ATTT', post: 'head' }, due: '2019-03-29' as CivilDate },
      }));
      expect(Object.keys(mail.waiting(directive)).toSorted()).toEqual(['p-desk', 'p-expert', 'p-head']);
      await story.do('directive', directive, (now) =>
        code === 'MH-1'
          ? { type: 'CompleteDirective', now, by: 'p-head', evidence: [] }
          : { type: 'ReturnDirective', now, by: 'p-head', reason: 'Không đủ.' },
      );
      // Whom it was given to has nothing to carry out any more; whoever gave it hears what became of it.
      expect(await whoHears(directive)).toEqual(['p-leader']);
    }
  });
});

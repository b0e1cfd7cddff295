import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailStory } from '#testing/story-of-mail.js';
import { assign, issueProgramme } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

const unknown = { kind: 'permanent', why: '550 no such user' } as const;

describe("a period's failed mail", () => {
  let mail: MailStory;
  let doors: Doors;

  beforeEach(async () => {
    mail = await MailStory.begin();
    await mail.story.do('runtime', 'dondoc', (now) => ({
      ...{ type: 'FoundDeployment', now, deployment: 'dondoc', kind: 'production' },
    }));
    doors = await doorsOver(mail.story);
  });
  afterEach(async () => {
    await doors.app.close();
    await mail.end();
  });

  const retry = (body: object = {}, person = 'p-office', headers = {}) =>
    doors.post('/v1/deliveries/retries', person, { programme: 'NQ17', period: '2019-Q1', ...body }, headers);
  const open = () => mail.story.rows.find('deliveries', { isOpen: 1 }).map(({ id }) => id);
  const work = async (person = 'p-office') => {
    await mail.story.executor.contextNow();
    const { body } = await doors.get('/v1/me/work', person);
    return body.items.filter(({ why }: { readonly why: string }) => why === 'resendMail');
  };

  /** A task is assigned, and both its mails fail. */
  async function failing(code: string): Promise<readonly string[]> {
    const task = await assign(mail.story, { code, leadUnit: 'C-ATTT' });
    const ids = Object.values(mail.waiting(task));
    mail.channel.answers(...ids.map(() => unknown));
    await mail.deliverAll();
    return ids;
  }

  it('is one item a day of the secretariat, which says how many and for whom', async () => {
    await failing('MH-1');
    await failing('MH-2');
    mail.pass({ days: 1 });
    await failing('MH-3');
    const items = await work();
    expect(items).toMatchObject([
      { failedMail: { day: '2019-03-25', period: '2019-Q1', count: 4 }, actions: ['RetryDeliveries'] },
      { failedMail: { day: '2019-03-26', period: '2019-Q1', count: 2 } },
    ]);
    items[0].failedMail.recipients.sort((a: { person: string }, b: { person: string }) =>
      a.person < b.person ? -1 : 1,
    );
    expect(items[0]).toMatchObject({
      about: { kind: 'programme', code: 'NQ17', leadUnit: 'BTTTT', task: null },
      dueAt: null,
      failedMail: {
        recipients: [
          { person: 'p-desk', unit: 'C-ATTT', unitName: { vi: 'C-ATTT' }, post: { vi: 'desk' } },
          { person: 'p-head', unit: 'C-ATTT', unitName: { vi: 'C-ATTT' }, post: { vi: 'head' } },
        ],
      },
    });
    for (const person of ['p-head', 'p-leader', 'p-admin']) expect(await work(person)).toEqual([]);
  });

  it('is sent again, under the same id, and is no item any more', async () => {
    const ids = await failing('MH-1');
    mail.pass({ hours: 1 });
    const { status, body } = await retry();
    expect([status, body.kind, body.state]).toEqual([200, 'retries', 'done']);
    expect(body.result).toEqual({ programme: 'NQ17', period: '2019-Q1', sentAgain: 2, refused: 0 });
    expect(body.progress).toEqual({ done: 2, of: 2 });
    expect(open().toSorted()).toEqual([...ids].toSorted());
    expect(await work()).toEqual([]);
    const before = mail.channel.sent.length;
    await mail.deliverAll();
    expect(
      mail.channel.sent
        .slice(before)
        .map(({ deliveryId }) => deliveryId)
        .toSorted(),
    ).toEqual([...ids].toSorted());
    expect(await mail.outcomes(ids[0] ?? '')).toEqual([
      ['DeliveryFailed', '550 no such user'],
      ['DeliveryRequestedAgain', undefined],
      ['DeliveryAccepted', undefined],
    ]);
    const begun = await mail.story.store.readStream('runtime-dondoc', { direction: 'backwards', limit: 1 });
    expect(begun).toMatchObject([{ type: 'OperationBegun', data: { kind: 'retries', items: 2 } }]);
    expect(begun[0]?.metadata.actor).toBe('p-office');
  });

  it('that fails again is an item again, of the day on which it did', async () => {
    await failing('MH-1');
    mail.pass({ days: 2 });
    await retry();
    mail.channel.answers(unknown, unknown);
    await mail.deliverAll();
    expect(await work()).toMatchObject([{ failedMail: { day: '2019-03-27', count: 2 } }]);
  });

  it('under the same key is asked for once, and answered as before', async () => {
    await failing('MH-1');
    const key = { 'idempotency-key': 'again' };
    const first = await retry({}, 'p-office', key);
    await mail.deliverAll();
    const head = await mail.story.store.head();
    const second = await retry({}, 'p-office', key);
    expect(second.body).toEqual(first.body);
    expect((await mail.story.store.head())?.position).toBe(head?.position);
    const other = await retry({ period: '2019-Q2' }, 'p-office', key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is that of this period and this programme, about what is still open', async () => {
    await failing('MH-1');
    const done = await assign(mail.story, { code: 'MH-2', leadUnit: 'C-ATTT' });
    mail.channel.answers(unknown, unknown);
    await mail.deliverAll();
    const result = { result: 'r-1', narrative: 'Xong.', evidence: [] };
    await mail.story.do('task', done, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    await mail.story.do('task', done, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
    await issueProgramme(mail.story, 'OTHER');
    expect((await retry({ period: '2019-Q2' })).body.result).toMatchObject({ sentAgain: 0 });
    expect((await retry({ programme: 'OTHER' })).body.result).toMatchObject({ sentAgain: 0 });
    expect(await work()).toMatchObject([{ failedMail: { count: 2 } }]);
    expect((await retry()).body.result).toMatchObject({ sentAgain: 2 });
  });

  it('is the secretariat’s to send again, and nobody else’s', async () => {
    await failing('MH-1');
    for (const person of ['p-head', 'p-leader', 'p-minister', 'p-desk', 'p-none']) {
      expect([person, (await retry({}, person)).status]).toEqual([person, 403]);
    }
    expect(open()).toEqual([]);
  });

  it('of a programme or a period that there is not is refused, and says which', async () => {
    for (const [body, status, code] of [
      [{ programme: 'NQ99' }, 422, 'programme-not-found'],
      [{ period: '2019-Q5' }, 422, 'period-unknown'],
      [{ period: 'Quý I' }, 400, 'validation-failed'],
      [{ programme: '' }, 400, 'validation-failed'],
    ] as const) {
      const answer = await retry(body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
  });
});

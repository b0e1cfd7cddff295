import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { advance, startDemonstration } from '../harness/demonstration.js';

interface Chased {
  readonly type: string;
  readonly data: {
    readonly dueAt: string;
    readonly step?: string;
    readonly reason?: string;
    readonly steps?: readonly { readonly step: string }[];
    readonly recipients?: readonly { readonly post: string }[];
  };
}

describe('a result for MH-01, due on 30 June 2020, whose document is of 30 June and which is entered on 2 July', () => {
  let demo: Awaited<ReturnType<typeof startDemonstration>>;
  let task: string;

  beforeEach(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
    const { body } = await demo.secretariat.get('/v1/tasks?q=MH-01');
    task = body.items[0].id;
    await advance(demo.admin, '2020-07-02T10:00');
    const entered = await demo.owner.post(`/v1/tasks/${task}/results`, {
      document: { number: '15/BC-CATTT', date: '2020-06-30' },
      narrative: 'Đã ban hành hướng dẫn.',
    });
    expect(entered.status).toBe(201);
    await advance(demo.admin, '2020-07-20T08:00');
  }, 120_000);
  afterEach(() => demo.dondoc.discard());

  const etag = async () => (await demo.secretariat.get(`/v1/tasks/${task}`)).headers.get('etag') ?? '';
  const chased = async (): Promise<readonly Chased[]> => {
    const { body } = await demo.secretariat.get(`/v1/tasks/${task}/events`);
    return body.items.filter(({ type }: Chased) => /Decided|Skipped/.test(type));
  };
  const toldOn = (events: readonly Chased[], dueAt: string) =>
    events
      .filter(({ type, data }) => type !== 'StepSkipped' && data.dueAt === dueAt)
      .map(({ data }) => [data.steps?.map(({ step }) => step).join(), data.recipients?.map(({ post }) => post).join()]);

  it('counts as done on time when it is confirmed on 20 July, and no step fired while it waited', async () => {
    const confirmed = await demo.secretariat.post(`/v1/tasks/${task}/confirmation`, {}, { 'if-match': await etag() });
    expect(confirmed.status).toBe(201);
    const { body } = await demo.secretariat.get(`/v1/tasks/${task}?atLeast=${confirmed.body.position}`);
    expect(body).toMatchObject({ timeliness: 'completedOnTime', completedOn: '2020-06-30' });
    await advance(demo.admin, '2020-07-20T08:01');
    const waiting = (await chased()).filter(({ data }) => data.dueAt > '2020-07-02');
    expect(waiting.length).toBeGreaterThan(0);
    const told = waiting.filter(({ data }) => data.reason !== 'awaiting-confirmation');
    // Its own line: 2 July at 10:00; 3, 6 and 7 July; 8 and 9; 10 to 16, at 09:00; and, on the 20th, how it ended.
    expect(told.map(({ data }) => [data.dueAt, data.steps?.map(({ step }) => step).join()])).toEqual([
      ['2020-07-02T03:00:00.000Z', 'handed-in'],
      ['2020-07-07T02:00:00.000Z', 'handed-in+3'],
      ['2020-07-09T02:00:00.000Z', 'handed-in+5'],
      ['2020-07-16T02:00:00.000Z', 'handed-in-every-5'],
      ['2020-07-20T01:00:00.000Z', 'confirmed'],
    ]);
  }, 60_000);

  it('is heard of at once by handler and head when it is returned instead; overdue steps count from that day', async () => {
    const returned = await demo.secretariat.post(
      `/v1/tasks/${task}/return`,
      { reason: 'Thiếu phụ lục.' },
      { 'if-match': await etag() },
    );
    expect(returned.status).toBe(201);
    await advance(demo.admin, '2020-07-20T08:01');
    expect(toldOn(await chased(), '2020-07-20T01:00:00.000Z')).toEqual([['returned', 'staff,head,handler']]);
    const { body } = await demo.secretariat.get(`/v1/tasks/${task}`);
    expect(body.timeliness).toBe('overdue');
    expect(body.deadline.legalEnd).toBe('2020-06-30');
    await advance(demo.admin, '2020-07-27T10:00');
    // Counted anew from 20 July, a Monday: what had fallen before it counts for nothing.

    const after = (await chased()).filter(({ data }) => data.dueAt > '2020-07-20T01:30');
    expect(after.map(({ data }) => [data.dueAt, data.steps?.[0]?.step])).toEqual([
      ['2020-07-21T02:00:00.000Z', '+1'],
      ['2020-07-23T02:00:00.000Z', '+3'],
      ['2020-07-27T02:00:00.000Z', '+5'],
    ]);
    expect(toldOn(after, '2020-07-27T02:00:00.000Z')).toEqual([['+5', 'handler,head,fieldLeader']]);
  }, 60_000);
});

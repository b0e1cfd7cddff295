import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemonstration } from '../harness/demonstration.js';

describe('the demonstration as it stands on 25 May 2020', () => {
  let demo: Awaited<ReturnType<typeof startDemonstration>>;

  beforeAll(async () => {
    demo = await startDemonstration();
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const cardsOf = (board: { columns: { cards: { code: string }[] }[] }) => board.columns.flatMap(({ cards }) => cards);

  it('shows NQ17-01 overdue on the board of the unit that leads it', async () => {
    const { status, body: board } = await demo.owner.get('/v1/boards/C-ATTT');
    expect(status).toBe(200);
    expect(board.unit).toBe('C-ATTT');
    expect(board.counts.overdue).toBeGreaterThanOrEqual(1);
    expect(cardsOf(board).find(({ code }) => code === 'NQ17-01')).toMatchObject({
      timeliness: 'overdue',
      role: 'lead',
      deadline: { text: 'Thời hạn đến tháng 12/2019', legalEnd: '2019-12-31' },
    });
  });

  it('counts every led task of the unit in exactly one part', async () => {
    const { body: board } = await demo.owner.get('/v1/boards/C-ATTT');
    // MH-04 was handed in on 27 March and confirmed in April, MH-13 both in April; MH-05 was over in March.
    expect(board.counts).toEqual({
      completedOnTime: 2,
      completedLate: 0,
      completedNoDeadline: 0,
      withinDeadline: 6,
      overdue: 1,
      noDeadline: 1,
    });
    // Two in time, one late; what has time left and what has no deadline do not count.
    expect(board.onTimePercent).toBe(66.7);
    const led = cardsOf(board).filter((card) => 'role' in card && card.role === 'lead');
    expect(led.map(({ code }) => code).toSorted()).toEqual([
      ...['MH-01', 'MH-02', 'MH-03', 'MH-04', 'MH-06', 'MH-11', 'MH-12', 'MH-13', 'MH-14', 'NQ17-01'],
    ]);
  });

  it('keeps in the history of NQ17-01 each step climbed, who was told and when', async () => {
    const { body: list } = await demo.owner.get('/v1/tasks?q=NQ17-01');
    const { body: events } = await demo.owner.get(`/v1/tasks/${list.items[0].id}/events`);
    const told = events.items
      .filter(({ type }: { type: string }) => type === 'ReminderDecided' || type === 'EscalationDecided')
      .map(
        ({
          data,
        }: {
          data: { dueAt: string; steps: { step: string; repeat: number }[]; recipients: { post: string }[] };
        }) => [
          data.dueAt,
          data.steps.map(({ step, repeat }) => `${step}/${repeat}`).join(),
          data.recipients.map(({ post }) => post).join(),
        ],
      );
    // 31/12/2019 and counting working days: 1 January and Tết (23–29 January) are off; 09:00 in Ha Noi is 02:00 UTC.
    expect(told.slice(1, 12)).toEqual([
      ['2019-11-19T02:00:00.000Z', 'T-30/0', 'handler'],
      ['2019-12-11T02:00:00.000Z', 'T-14/0', 'handler'],
      ['2019-12-20T02:00:00.000Z', 'T-7/0', 'handler,head'],
      ['2019-12-30T02:00:00.000Z', 'T-1/0', 'handler,deputyHead'],
      ['2019-12-31T02:00:00.000Z', 'T/0', 'handler'],
      ['2020-01-02T02:00:00.000Z', '+1/0', 'handler,head'],
      ['2020-01-06T02:00:00.000Z', '+3/0', 'handler,head'],
      ['2020-01-08T02:00:00.000Z', '+5/0', 'handler,head,fieldLeader'],
      ['2020-01-15T02:00:00.000Z', '+10/0', 'handler,head,fieldLeader,secretariat'],
      ['2020-01-22T02:00:00.000Z', 'every-5/1', 'handler,head'],
      ['2020-02-05T02:00:00.000Z', 'every-5/2', 'handler,head'],
    ]);
  });

  it('shows BCYCP on 1 November 2019 with its four tasks, none overdue', async () => {
    const { body: board } = await demo.secretariat.get('/v1/boards/BCYCP?asOf=2019-11-01T08:00:00%2B07:00');
    const led = cardsOf(board).filter((card) => 'role' in card && card.role === 'lead');
    expect(led.map(({ code }) => code).toSorted()).toEqual(['NQ17-02', 'NQ17-03', 'NQ17-04', 'NQ17-05']);
    expect(board.counts).toMatchObject({ overdue: 0, withinDeadline: 3, noDeadline: 1 });
  });

  it('told of NQ17-03 at its assignment, and reminded of it only on 19 May 2020 at 09:00', async () => {
    const { body: list } = await demo.secretariat.get('/v1/tasks?q=NQ17-03');
    const path = `/v1/tasks/${list.items[0].id}/events`;
    const dueAts = (answer: { items: { type: string; data: { dueAt: string } }[] }) =>
      answer.items.filter(({ type }) => type === 'ReminderDecided').map(({ data }) => data.dueAt);
    const then = await demo.secretariat.get(`${path}?asOf=2019-11-01T08:00:00%2B07:00`);
    expect(dueAts(then.body)).toEqual(['2019-10-15T01:00:00.000Z']);
    const now = await demo.secretariat.get(path);
    expect(dueAts(now.body)).toEqual(['2019-10-15T01:00:00.000Z', '2020-05-19T02:00:00.000Z']);
  });

  it('gives everybody with a token something to do', async () => {
    for (const who of [demo.owner, demo.head, demo.leader, demo.secretariat, demo.auditor]) {
      const { body: work } = await who.get('/v1/me/work');
      expect(work.items.length).toBeGreaterThan(0);
    }
    const { body: log } = await demo.auditor.get('/v1/events?limit=5');
    expect(log.items).toHaveLength(5);
  });
});

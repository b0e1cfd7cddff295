import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advance, type Demonstration, startDemonstration } from '../harness/demonstration.js';

/*
 * The rules of docs/en/follow-up.md as people meet them, from Monday 25 May 2020, 08:00. Off are Saturdays and Sundays.
 * A task due that day: +5 on 1 June, +10 on 8 June, every-5/1 on Monday the 15th, every-5/2 on the 22nd.
 */
describe('a leader and a secretariat follow up', () => {
  let demo: Demonstration;
  const tasks = new Map<string, string>();

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
    for (const code of ['FU-1', 'FU-2', 'FU-3', 'FU-4', 'FU-5']) {
      const { status, body } = await demo.secretariat.post('/v1/tasks', {
        ...{ programme: 'NQ17', code, title: { vi: `Nhiệm vụ ${code}` }, leadUnit: 'C-ATTT' },
        deadline: { text: '25/05/2020' },
      });
      expect(status).toBe(201);
      tasks.set(code, body.id);
    }
    await advance(demo.admin, '2020-06-05T10:00');
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const idOf = (code: string): string => tasks.get(code) ?? '';
  const escalationOf = async (about: string) => {
    const { body } = await demo.leader.get('/v1/escalations?state=open&limit=200');
    return body.items.find((item: { about: { id: string } }) => item.about.id === about);
  };
  const acknowledge = async (code: string) =>
    demo.leader.post(`/v1/escalations/${(await escalationOf(idOf(code))).id}/acknowledgements`, {});
  const direct = async (code: string, due: string) => {
    const { id, etag } = await escalationOf(idOf(code));
    const said = { text: 'Hoàn thành ngay.', addressee: { unit: 'C-ATTT' }, due };
    const answer = await demo.leader.post(`/v1/escalations/${id}/directives`, said, { 'if-match': `"r${etag}"` });
    // What is read next holds it.
    await demo.leader.get(`/v1/me?atLeast=${answer.body.position}`);
    return answer;
  };
  /** Steps from a day on: when, which, and why it was skipped. */
  const stepsSince = async (code: string, day: string): Promise<readonly string[]> => {
    const { body } = await demo.secretariat.get(`/v1/tasks/${idOf(code)}`);
    return body.ladder
      .filter(({ dueAt }: { dueAt: string }) => dueAt >= day)
      .map(({ dueAt, step, repeat, reason }: { dueAt: string; step: string; repeat: number; reason: string | null }) =>
        [dueAt.slice(0, 10), repeat === 0 ? step : `${step}/${repeat}`, ...(reason === null ? [] : [reason])].join(' '),
      );
  };

  it('4.1 an acknowledgement is given once: on the Saturday after it ran out, another is refused', async () => {
    // Friday 5 June; it holds to Friday the 12th.
    expect((await acknowledge('FU-1')).status).toBe(201);
    await advance(demo.admin, '2020-06-13T10:00');
    const again = await acknowledge('FU-1');
    expect([again.status, again.body.code]).toEqual([409, 'acknowledgement-used']);
    const { body } = await demo.leader.post(
      `/v1/escalations/${(await escalationOf(idOf('FU-1'))).id}/acknowledgements`,
      {},
      { 'accept-language': 'en' },
    );
    expect(body.detail).toContain('12 June 2020');
  });

  it('4.2 two directives hold as long as the longer one, and one that is due on a Saturday holds Monday', async () => {
    await direct('FU-2', '2020-06-19');
    expect((await direct('FU-2', '2020-06-14')).status).toBe(201);
    expect((await direct('FU-3', '2020-06-13')).status).toBe(201);
    // Acknowledging afterwards changes nothing.
    const { body } = await acknowledge('FU-2');
    expect(body.changed).toBe(false);
    expect((await escalationOf(idOf('FU-2'))).state).toBe('directed');
  });

  it('6.2 a directive goes to nobody of another ministry, unless it takes part', async () => {
    const { id, etag } = await escalationOf(idOf('FU-3'));
    const path = `/v1/escalations/${id}/directives`;
    const said = { text: 'Cho ý kiến.', addressee: { unit: 'BCYCP' }, due: '2020-06-19' };
    for (const [language, title] of [
      ['vi', 'Đơn vị này không thuộc Bộ và không tham gia việc này'],
      ['en', 'The unit is of another ministry and takes no part'],
    ] as const) {
      const answer = await demo.leader.post(path, said, { 'if-match': `"r${etag}"`, 'accept-language': language });
      expect([answer.status, answer.body.code, answer.body.title]).toEqual([422, 'addressee-takes-no-part', title]);
    }
    expect((await escalationOf(idOf('FU-3'))).etag).toBe(etag);
  });

  it('4.4 whoever confirms is reminded of a result that waits', async () => {
    const handedIn = await demo.owner.post(`/v1/tasks/${idOf('FU-4')}/results`, { narrative: 'Đã trình.' });
    expect(handedIn.status).toBe(201);
    await advance(demo.admin, '2020-06-23T10:00');
    expect((await stepsSince('FU-4', '2020-06-13')).filter((line) => line.includes('handed-in'))).toEqual([
      // Handed in on a Saturday: at once; 15, 16 and 17 June; 18 and 19 June.
      '2020-06-13 handed-in',
      '2020-06-17 handed-in+3',
      '2020-06-19 handed-in+5',
    ]);
  });

  it('4.1 4.2 and what was held, ran out or fell after it stands so in the log', async () => {
    expect(await stepsSince('FU-1', '2020-06-06')).toEqual([
      '2020-06-08 +10 acknowledged',
      '2020-06-15 every-5/1',
      '2020-06-15 acknowledgement-expired/1',
      '2020-06-22 every-5/2',
    ]);
    expect(await stepsSince('FU-2', '2020-06-13')).toEqual(['2020-06-15 every-5/1 directed', '2020-06-22 every-5/2']);
    expect(await stepsSince('FU-3', '2020-06-13')).toEqual(['2020-06-15 every-5/1 directed', '2020-06-22 every-5/2']);
  });

  it('8.1 a task that is confirmed takes its blockers with it: none climbs on to the minister', async () => {
    const raised = await demo.owner.post(`/v1/tasks/${idOf('FU-5')}/blockers`, {
      ...{ title: 'Thiếu số liệu', description: 'Chưa có số liệu.', cause: 'Đơn vị khác chưa gửi.' },
      options: [{ text: 'Đề nghị gửi', competence: 'Thủ trưởng đơn vị' }],
    });
    expect(raised.status).toBe(201);
    const handedIn = await demo.owner.post(`/v1/tasks/${idOf('FU-5')}/results`, { narrative: 'Đã trình.' });
    const { headers } = await demo.secretariat.get(`/v1/tasks/${idOf('FU-5')}?atLeast=${handedIn.body.position}`);
    const seen = { 'if-match': headers.get('etag') ?? '' };
    expect((await demo.secretariat.post(`/v1/tasks/${idOf('FU-5')}/confirmation`, {}, seen)).status).toBe(201);
    await advance(demo.admin, '2020-07-31T10:00');
    const { body } = await demo.head.get(`/v1/blockers/${raised.body.id}`);
    expect([body.status, body.level]).toEqual(['ended', 'head']);
    // The head alone had been told of it, and hears of the confirmation itself.
    expect(body.ladder.map(({ step, reason }: { step: string; reason: string | null }) => [step, reason])).toEqual([
      ['raised', null],
      ['subject-ended', 'nobody'],
    ]);
  });
});

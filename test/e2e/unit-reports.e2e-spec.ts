import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import type { Client } from '../harness/client.js';
import { advance, type Demonstration, startDemonstration } from '../harness/demonstration.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));
const DUTY = 'NQ17-2020-Q2-C-ATTT';

/** From Monday, 25 May 2020, 08:00. The report for Q2 is owed on Monday, 15 June, and would lapse on 14 September. */
describe("a unit's report for a quarter", () => {
  let demo: Demonstration;
  let blocker: string;
  let ofTheMinistry: string;
  let withoutTasks: { task: string; reason: string }[];

  const person = expect.stringMatching(/^p-/);
  const raising = {
    ...{ title: 'Thiếu số liệu', description: 'Hai đơn vị chưa gửi.', cause: 'Chưa có đầu mối.' },
    options: [{ text: 'Lãnh đạo Bộ giao hạn gửi', competence: 'Lãnh đạo Bộ' }],
  };

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
    const assigned = { programme: 'NQ17', code: 'MH-801', title: { vi: 'Tổng hợp' }, leadUnit: 'BTTTT' };
    await demo.secretariat.post('/v1/tasks', { ...assigned, deadline: { text: '30/9/2020' } });
    ofTheMinistry = (await demo.secretariat.post('/v1/tasks/MH-801/blockers', raising)).body.id;
    const raised = await demo.owner.post('/v1/tasks/NQ17-01/blockers', raising);
    blocker = raised.body.id;
    const { body } = await demo.owner.get(`/v1/tasks?unit=C-ATTT&limit=200&atLeast=${raised.body.position}`);
    withoutTasks = body.items
      .filter(
        (task: { leadUnit: string; progress: string }) => task.leadUnit === 'C-ATTT' && task.progress !== 'completed',
      )
      .map(({ id }: { id: string }) => ({ task: id, reason: 'Báo cáo bằng văn bản.' }));
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const detail = async ({ position }: { position?: string } = {}, by: Client = demo.owner) =>
    (await by.get(`/v1/duties/${DUTY}${position === undefined ? '' : `?atLeast=${position}`}`)).body;
  const send = (said: object, headers = {}, by = demo.owner) => by.post(`/v1/duties/${DUTY}/submission`, said, headers);
  const correct = (said: object, headers = {}, by = demo.owner) =>
    by.post(`/v1/duties/${DUTY}/corrections`, said, headers);
  const told = ({ status, body }: Awaited<ReturnType<typeof send>>) => [
    status,
    body.code,
    ...(body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer),
  ];
  const inBoth = async (give: (headers: object) => ReturnType<typeof send>) => {
    const [vi, en] = [await give({ 'accept-language': 'vi' }), await give({ 'accept-language': 'en' })];
    return [vi.body.title, vi.body.detail, en.body.title, en.body.detail];
  };
  const dondoc = (...words: readonly string[]) =>
    spawnSync(process.execPath, [main, ...words], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
    });

  const parts = {
    ...{ results: 'Đã ban hành hai hướng dẫn.', shortcomings: 'Thiếu số liệu của hai đơn vị.' },
    ...{ proposals: 'Lãnh đạo Bộ giao hạn gửi.', note: 'Bản ký số gửi sau.' },
  };
  const first = () => ({ ...parts, blockers: [blocker], withoutTasks });
  const second = () => ({ ...first(), results: 'Đã ban hành ba hướng dẫn.', reason: 'Ghi thiếu một hướng dẫn.' });

  it('is not corrected before it is sent', async () => {
    expect(told(await correct(second()))).toEqual([409, 'duty-not-submitted']);
    expect((await detail()).actions).toEqual(['SubmitDuty']);
  });

  it('is refused with a part that will not do, in both languages, and nothing is written', async () => {
    const before = await detail();
    const unknown = '00000000-0000-5000-8000-000000000000';
    const text = 'x'.repeat(20_001);
    for (const [said, ...answer] of [
      [{ ...first(), results: '' }, 400, 'validation-failed', '/results'],
      [{ ...first(), shortcomings: text }, 400, 'validation-failed', '/shortcomings'],
      [{ ...first(), proposals: 7 }, 400, 'validation-failed', '/proposals'],
      [{ ...first(), blockers: blocker }, 400, 'validation-failed', '/blockers'],
      [{ ...first(), blockers: [blocker, ''] }, 400, 'validation-failed', '/blockers'],
      [{ ...first(), blockers: [blocker, blocker.toUpperCase()] }, 400, 'blocker-listed-twice', '/blockers/1'],
      [{ ...first(), blockers: [blocker, unknown] }, 422, 'blocker-not-found', '/blockers/1'],
      [{ ...first(), blockers: [ofTheMinistry] }, 422, 'blocker-not-of-report', '/blockers/0'],
    ] as const) {
      expect(told(await send(said))).toEqual(answer);
    }
    expect(await inBoth((headers) => send({ ...first(), blockers: [ofTheMinistry] }, headers))).toEqual([
      'Khó khăn, vướng mắc không thuộc báo cáo này',
      `${ofTheMinistry} không phải khó khăn, vướng mắc do đơn vị C-ATTT nêu ở nhiệm vụ của chương trình NQ17. Bỏ khỏi blockers.`,
      'Not a blocker of this report',
      `${ofTheMinistry} is no blocker that C-ATTT raised on a task of programme NQ17. Take it out of blockers.`,
    ]);
    expect(await detail()).toMatchObject({ status: 'open', revision: before.revision });
  });

  it('says what Resolution 17 asks for, and shows each blocker that it names', async () => {
    const sent = await send(first());
    expect([sent.status, sent.body.changed]).toEqual([201, true]);
    const named = { id: blocker, title: 'Thiếu số liệu', status: 'open', options: raising.options };
    const duty = await detail(sent.body, demo.secretariat);
    expect(duty).toMatchObject({ ...parts, status: 'submitted', corrections: [], supplements: [] });
    expect(duty.blockers).toEqual([{ ...named, task: { id: expect.any(String), code: 'NQ17-01' } }]);
    expect(told(await send({ ...first(), proposals: 'Đề xuất khác.' }))).toEqual([409, 'duty-already-submitted']);
    expect((await send(first())).body.changed).toBe(false);
  });

  it('is corrected until its day is over: the new words count, the old ones stay, who and why', async () => {
    const before = await detail();
    expect(before.actions).toEqual(['CorrectDutyReport']);
    const { reason: _, ...unreasoned } = second();
    for (const [said, ...answer] of [
      [unreasoned, 400, 'validation-failed', '/reason'],
      [{ ...second(), reason: ' ' }, 400, 'validation-failed', '/reason'],
      [{ ...second(), withoutTasks: [] }, 422, 'tasks-without-report', '/withoutTasks'],
      [{ ...second(), blockers: [ofTheMinistry] }, 422, 'blocker-not-of-report', '/blockers/0'],
    ] as const) {
      expect(told(await correct(said))).toEqual(answer);
    }
    expect(told(await correct(second(), {}, demo.secretariat))).toEqual([403, 'not-your-unit']);
    expect((await detail()).revision).toBe(before.revision);

    const [byHead, again] = [await correct(second(), {}, demo.head), await correct(second())];
    expect([byHead.status, again.status, again.body.changed]).toEqual([201, 200, false]);
    expect([byHead.body.said, again.body.said]).toEqual([
      expect.stringMatching(/^Đã đính chính báo cáo Quý II\/2020 của Cục An toàn thông tin/),
      expect.stringMatching(/đã ghi như vậy, không có gì thay đổi$/),
    ]);
    await demo.head.post(`/v1/blockers/${blocker}/resolution`, { text: 'Đã gửi đủ.' });
    await advance(demo.admin, '2020-06-15T23:59');
    const third = await correct({ ...first(), results: 'Chưa ban hành.', reason: 'Ghi nhầm.' });
    const duty = await detail(third.body);
    expect(duty).toMatchObject({
      ...{
        ...parts,
        results: 'Chưa ban hành.',
        submittedAt: '2020-05-25T01:00:00.000Z',
        blockers: [{ status: 'resolved' }],
      },
      corrections: [
        { reason: second().reason, by: person, at: '2020-05-25T01:00:00.000Z', replaced: parts },
        { reason: 'Ghi nhầm.', at: '2020-06-15T16:59:00.000Z', replaced: { results: second().results } },
      ],
      supplements: [],
    });
    expect(duty.corrections[0].by).not.toBe(duty.submittedBy);
    const { body: then } = await demo.owner.get(`/v1/duties/${DUTY}?asOf=2020-05-26`);
    expect(then).toMatchObject({ results: second().results, corrections: [{ reason: second().reason }] });
  });

  it('is added to once its day is over, and stands as it was sent', async () => {
    await advance(demo.admin, '2020-06-16T00:00');
    const added = { results: 'Ngày 15/6 ban hành thêm hướng dẫn thứ tư.', reason: 'Ký sau giờ báo cáo.' };
    expect(await inBoth((headers) => correct({ reason: 'Quên.' }, headers))).toEqual([
      'Chưa có nội dung bổ sung',
      'Đã qua ngày phải gửi báo cáo nên nội dung mới là phần bổ sung. Ghi nội dung cần bổ sung, không chỉ ghi lý do.',
      'The supplement says nothing',
      'The day on which the report was owed is over, so this adds to it. Say what is added, not the reason alone.',
    ]);
    const [once, again] = [await correct(added, { 'accept-language': 'en' }), await correct(added)];
    expect([once.status, once.body.said, again.body.changed]).toEqual([
      201,
      expect.stringMatching(/^Added to the report of /),
      false,
    ]);
    const duty = await detail(once.body);
    expect(duty).toMatchObject({
      ...{ results: 'Chưa ban hành.', corrections: [{}, {}] },
      supplements: [
        { ...added, by: person, at: '2020-06-15T17:00:00.000Z', proposals: null, blockers: [], withoutTasks: [] },
      ],
    });
    const { body } = await demo.auditor.get(`/v1/events?stream=duty-${DUTY}&limit=200`);
    const types = body.items.map(({ type }: { type: string }) => type);
    expect(types.slice(types.indexOf('DutySubmitted'))).toEqual([
      ...['DutySubmitted', 'DutyReportCorrected', 'DutyReportCorrected', 'DutyReportSupplemented'],
    ]);
  });

  it('is corrected and read on the command line, with a reason', async () => {
    const words = ['duties', 'correct', DUTY, '--shortcomings', 'Còn một đơn vị chưa gửi.', '--blocker', blocker];
    expect(dondoc(...words)).toMatchObject({ status: 2, stderr: expect.stringContaining('--reason') });
    expect(dondoc(...words, '--reason', 'Mới nhận số liệu.').status).toBe(0);
    const shown = dondoc('duties', 'show', DUTY).stdout.split('\n');
    const linesOf = (word: string) => shown.filter((line) => line.includes(word)).length;
    expect([linesOf('○ corrected'), linesOf('● counts'), linesOf('+ supplement')]).toEqual([2, 1, 2]);
    expect(shown.filter((line) => line.includes('Mới nhận số liệu.'))).toEqual([
      expect.stringMatching(/00:00 on 16 June 2020 +\+ supplement .*Còn một đơn vị chưa gửi\./),
    ]);
    expect(shown.filter((line) => line.includes(blocker))).toEqual([
      expect.stringMatching(/Thiếu số liệu .*NQ17-01 +Lãnh đạo Bộ giao hạn gửi \(Lãnh đạo Bộ\)/),
    ]);
  });

  it('is neither corrected nor added to once it would have lapsed: the day is named in both languages', async () => {
    const before = await detail();
    await advance(demo.admin, '2020-09-15T00:00');
    expect(told(await correct(second()))).toEqual([409, 'correction-too-late']);
    expect(await inBoth((headers) => correct(second(), headers))).toEqual([
      'Đã hết thời gian đính chính, bổ sung',
      'Báo cáo này đính chính, bổ sung được đến hết ngày 14/09/2020. Nêu nội dung đó trong báo cáo kỳ hiện tại.',
      'It is too late to correct the report',
      'It could be corrected or added to until the end of 14 September 2020. Say it in the report for the present period.',
    ]);
    expect(await detail()).toMatchObject({ status: 'submitted', revision: before.revision, actions: [] });
  });

  it('is sent on the command line with its parts', async () => {
    const duty = 'NQ17-2020-Q3-C-ATTT';
    const said = ['--results', 'Đã ban hành.', '--shortcomings', 'Thiếu người.', '--proposals', 'Bổ sung người.'];
    const without = withoutTasks.flatMap(({ task, reason }) => ['--without', task, '--because', reason]);
    const sent = dondoc('report', 'send', duty, ...said, '--blocker', blocker, ...without, '-o', 'json');
    expect(sent.status).toBe(0);
    const { position } = JSON.parse(sent.stdout);
    expect((await demo.owner.get(`/v1/duties/${duty}?atLeast=${position}`)).body).toMatchObject({
      ...{ results: 'Đã ban hành.', shortcomings: 'Thiếu người.', proposals: 'Bổ sung người.' },
      blockers: [{ id: blocker, status: 'resolved' }],
    });
  });
});

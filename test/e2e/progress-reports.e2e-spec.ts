import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

/** On 25 May 2020, 08:00. NQ17-01 was due in December 2019, and 40 per cent of it were reported. */
describe('reports of progress', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const dondoc = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words, '-o', 'json'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
    });
    return { status, stderr, answer: status === 0 ? JSON.parse(stdout) : undefined };
  };
  const dondocTable = (...words: readonly string[]) =>
    spawnSync(process.execPath, [main, ...words], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
    }).stdout;
  const detail = async (task: string, query = '') => (await demo.owner.get(`/v1/tasks/${task}${query}`)).body;
  /** With what was written last in it. */
  const detailAfter = (task: string, { position }: { position: string }) => detail(task, `?atLeast=${position}`);
  const report = (task: string, said: object = {}) =>
    demo.owner.post(`/v1/tasks/${task}/progress-reports`, { period: '2020-Q2', narrative: 'Đang thực hiện.', ...said });
  const missing = [422, 'explanation-missing', '/explanation'];
  const told = ({ status, body }: Awaited<ReturnType<typeof report>>) => [
    status,
    body.code,
    ...(body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer),
  ];

  async function assigned(code: string): Promise<string> {
    const task = { programme: 'NQ17', title: { vi: 'Lập danh mục' }, leadUnit: 'C-ATTT' };
    const { status } = await demo.secretariat.post('/v1/tasks', { ...task, code, deadline: { text: '30/9/2020' } });
    expect(status).toBe(201);
    return code;
  }

  describe('that explain why a task is late', () => {
    it('are asked to once it is overdue: what explains nothing leaves nothing', async () => {
      const before = await detail('NQ17-01');
      for (const said of [{}, { percent: 60 }, { noChange: true }]) {
        expect(told(await report('NQ17-01', said))).toEqual(missing);
      }
      expect(await detail('NQ17-01')).toMatchObject({ revision: before.revision, reports: before.reports });
      const said = { percent: 60, explanation: 'Chờ ý kiến.' };
      const { status, body } = await report('NQ17-01', said);
      expect(status).toBe(201);
      expect((await detailAfter('NQ17-01', body)).reports.at(-1)).toMatchObject(said);
    });

    it('are asked to where they say less than the last percentage, and nowhere else', async () => {
      const task = await assigned('MH-701');
      expect((await report(task, { percent: 50 })).status).toBe(201);
      expect((await report(task)).status).toBe(201);
      expect(told(await report(task, { percent: 49 }))).toEqual(missing);
      expect((await report(task, { percent: 49, explanation: 'Phải làm lại phần hai.' })).status).toBe(201);
      expect((await report(task, { percent: 49 })).status).toBe(201);
    });

    it('need not where it was explained apart since the last report, which is shown with the task', async () => {
      const key = { 'idempotency-key': 'giai-trinh' };
      const explain = () => demo.owner.post('/v1/tasks/NQ17-01/explanations', { text: 'Chờ ba đơn vị.' }, key);
      const [first, again] = [await explain(), await explain()];
      expect([first.status, again.body]).toEqual([201, first.body]);
      const { explanations, actions } = await detailAfter('NQ17-01', first.body);
      expect(explanations).toEqual([
        { text: 'Chờ ba đơn vị.', by: expect.stringMatching(/^p-/), at: '2020-05-25T01:00:00.000Z' },
      ]);
      expect(actions).toContain('ExplainLateness');
      expect(await detail('NQ17-01', '?asOf=2020-05-24')).toMatchObject({ explanations: [] });
      expect((await report('NQ17-01')).status).toBe(201);
      expect(told(await report('NQ17-01'))).toEqual(missing);
    });

    it('may be explained on the command line, by the unit that leads the task and by no other', async () => {
      const { status, answer } = dondoc('tasks', 'explain', 'NQ17-01', '--text', 'Chờ ý kiến lần hai.');
      expect(status).toBe(0);
      const { explanations } = await detailAfter('NQ17-01', answer);
      expect(explanations.at(-1)).toMatchObject({ text: 'Chờ ý kiến lần hai.' });
      expect(dondocTable('tasks', 'show', 'NQ17-01')).toMatch(/08:00 on 25 May 2020 +Chờ ý kiến lần hai\. +p-/);
      const others = await demo.secretariat.post('/v1/tasks/NQ17-01/explanations', { text: 'Chờ.' });
      expect([others.status, others.body.code]).toEqual([403, 'not-your-unit']);
      const empty = await demo.owner.post('/v1/tasks/NQ17-01/explanations', { text: ' ' });
      expect([empty.status, empty.body.errors[0].pointer]).toEqual([400, '/text']);
    });
  });

  describe('that are corrected', () => {
    const content = { period: '2020-Q2', percent: 40, narrative: 'Đã có đề cương.', evidence: ['15/BC-CATTT'] };
    const correct = (task: string, id: string, said: object, headers: Record<string, string> = {}, by = demo.owner) =>
      by.post(`/v1/tasks/${task}/progress-reports/${id}/corrections`, said, headers);
    /** A task of its own with one report on it, and the position at which it was reported. */
    async function reported(code: string, said: object = content) {
      const task = await assigned(code);
      const { status, body } = await report(task, said);
      expect(status).toBe(201);
      const [{ report: id }] = (await detailAfter(task, body)).reports;
      return { task, id, position: body.position };
    }

    it('say the new words, and still what they said before, who corrected it, when and why, time after time', async () => {
      const { task, id, position } = await reported('MH-711');
      const [original] = (await detail(task)).reports;
      const first = { ...content, percent: 30, reason: 'Ghi nhầm tiến độ.' };
      const second = { period: '2020-Q2', noChange: true, narrative: 'Chưa làm gì.', reason: 'Nhầm nhiệm vụ.' };
      const byHead = await correct(task, id, first, {}, demo.head);
      const byOwner = await correct(task, id, second);
      expect([byHead.status, byOwner.status]).toEqual([201, 201]);
      const { reports, actions } = await detailAfter(task, byOwner.body);
      const person = expect.stringMatching(/^p-/);
      const said = { percent: 40, narrative: 'Đã có đề cương.', evidence: ['15/BC-CATTT'], noChange: false };
      expect(reports).toHaveLength(1);
      expect(reports[0]).toMatchObject({
        ...{ report: id, percent: null, narrative: 'Chưa làm gì.', noChange: true, evidence: [] },
        ...{ by: original.by, at: original.at },
        corrections: [
          { reason: first.reason, by: person, at: '2020-05-25T01:00:00.000Z', replaced: said },
          { reason: second.reason, by: original.by, replaced: { ...said, percent: 30 } },
        ],
      });
      expect(reports[0].corrections[0].by).not.toBe(original.by);
      expect(actions).toContain('CorrectProgressReport');
      expect((await detail(task, `?asOf=${position}`)).reports).toEqual([original]);
      const { body } = await demo.auditor.get(`/v1/tasks/${task}/events`);
      expect(body.items.at(-1)).toMatchObject({ type: 'ProgressReportCorrected', reason: second.reason });
    });

    it('count from then on as they are: for the next percentage, and for what the period still lacks', async () => {
      const { task, id } = await reported('MH-712', { ...content, period: '2020-Q1' });
      const lacking = async () => {
        const { status, body } = await demo.owner.post('/v1/duties/NQ17-2020-Q2-C-ATTT/submission', {});
        expect([status, body.code]).toEqual([422, 'tasks-without-report']);
        return body.detail;
      };
      expect(await lacking()).toContain(task);
      const corrected = { ...content, percent: 20, reason: 'Báo cáo của Quý II, ghi nhầm Quý I.' };
      expect((await correct(task, id, corrected)).status).toBe(201);
      expect(await lacking()).not.toContain(task);
      expect(told(await report(task, { percent: 19 }))).toEqual(missing);
      expect((await report(task, { percent: 20 })).status).toBe(201);
    });

    it('keep the rules of a report, need a reason, and are refused where nothing changes', async () => {
      const { task, id, position } = await reported('MH-713');
      const other = await reported('MH-714');
      const right = { ...content, percent: 50, reason: 'Ghi nhầm.' };
      const { reason: _, ...unreasoned } = right;
      for (const [said, ...answer] of [
        [unreasoned, 400, 'validation-failed', '/reason'],
        [{ ...right, reason: ' ' }, 400, 'validation-failed', '/reason'],
        [{ ...right, percent: 101 }, 400, 'validation-failed', '/percent'],
        [{ ...right, period: '2020-Q5' }, 422, 'period-unknown', '/period'],
        [{ ...right, period: '2020-Q3' }, 404, 'period-not-open-yet'],
        [{ ...right, percent: 40 }, 409, 'correction-changes-nothing'],
      ] as const) {
        expect(told(await correct(task, id, said))).toEqual(answer);
      }
      for (const unknown of [other.id, 'none']) {
        expect(told(await correct(task, unknown, right))).toEqual([404, 'report-not-found']);
      }
      expect(told(await correct(task, id, right, {}, demo.secretariat))).toEqual([403, 'not-your-unit']);
      const late = (await detail('NQ17-01')).reports.find((each: { explanation: string }) => each.explanation !== null);
      const unexplained = { ...right, period: late.period, percent: 41 };
      expect(told(await correct('NQ17-01', late.report, unexplained))).toEqual(missing);
      expect(await detail(task)).toMatchObject({ etag: (await detail(task, `?asOf=${position}`)).etag });
    });

    it('are corrected once under one key, by code or id, and not where they were changed since', async () => {
      const { task, id } = await reported('MH-715');
      const { id: taskId, etag } = await detail(task);
      const right = { ...content, percent: 50, reason: 'Ghi nhầm.' };
      const key = { 'idempotency-key': 'dinh-chinh' };
      const first = await correct(task, id, right, { ...key, 'if-match': `"r${etag}"` });
      expect(first.status).toBe(201);
      expect((await correct(taskId, id, right, key)).body).toEqual(first.body);
      expect(told(await correct(task, id, { ...right, percent: 51 }, key))).toEqual([422, 'idempotency-key-reused']);
      const stale = await correct(task, id, { ...right, percent: 52 }, { 'if-match': `"r${etag}"` });
      expect([stale.status, stale.body.current.state.reports[0].percent]).toEqual([412, 50]);
    });

    it('are corrected on the command line, where a reason must be given', async () => {
      const { task, id } = await reported('MH-716');
      const words = ['report', 'correct', task, id, '--period', '2020-Q2', '--narrative', 'Đã có dự thảo.'];
      expect(dondoc(...words)).toMatchObject({ status: 2, stderr: expect.stringContaining('--reason') });
      const { status, answer } = dondoc(...words, '--percent', '45', '--reason', 'Ghi nhầm.');
      expect(status).toBe(0);
      expect((await detailAfter(task, answer)).reports).toMatchObject([
        { percent: 45, narrative: 'Đã có dự thảo.', corrections: [{ reason: 'Ghi nhầm.' }] },
      ]);
      const shown = dondocTable('tasks', 'show', task)
        .split('\n')
        .filter((line) => line.includes(id));
      expect(shown).toEqual([
        expect.stringMatching(/ 40 +Đã có đề cương\. +○ corrected /),
        expect.stringMatching(/ 45 +Đã có dự thảo\. +● counts .* Ghi nhầm\. /),
      ]);
    });
  });
});

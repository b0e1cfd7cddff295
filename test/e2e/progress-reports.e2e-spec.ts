import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

const main = fileURLToPath(builtUrl('apps/cli/main.js'));

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
      const others = await demo.secretariat.post('/v1/tasks/NQ17-01/explanations', { text: 'Chờ.' });
      expect([others.status, others.body.code]).toEqual([403, 'not-your-unit']);
      const empty = await demo.owner.post('/v1/tasks/NQ17-01/explanations', { text: ' ' });
      expect([empty.status, empty.body.errors[0].pointer]).toEqual([400, '/text']);
    });
  });
});

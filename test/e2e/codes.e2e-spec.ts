import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

interface Sent {
  readonly status: number;
  readonly body: { readonly id: string; readonly code?: string; readonly detail: string; readonly position: string };
}

/** Whom a person means who writes a code. Besides NQ17 there is a programme QD9; `B-01` is in both, `b-01` in NQ17 alone. */
describe('a code stands wherever an id may', () => {
  let demo: Demonstration;
  const ids = new Map<string, string>();

  const assign = async (programme: string, code: string): Promise<string> => {
    const title = { vi: `Nhiệm vụ ${code} của ${programme}` };
    const { status, body } = await demo.secretariat.post('/v1/tasks', { programme, code, title, leadUnit: 'C-ATTT' });
    expect([code, status, body.detail]).toEqual([code, 201, undefined]);
    return body.id;
  };
  const idOf = (name: string): string => ids.get(name) ?? `no id of ${name}`;
  const detail = (text: string) => demo.secretariat.get(`/v1/tasks/${encodeURIComponent(text)}`);
  const reportsOf = async (task: string, atLeast = '0'): Promise<number> => {
    const { body } = await demo.secretariat.get(`/v1/tasks/${task}?atLeast=${atLeast}`);
    return body.reports.length;
  };
  const report = (narrative: string) => ({ period: '2020-Q2', percent: 10, narrative });
  const command = (...words: readonly string[]) =>
    spawnSync(process.execPath, [main, ...words], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
    });

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
    const programme = { code: 'QD9', titleVi: 'Chương trình khác', date: '2020-01-02', monitoringUnit: 'BTTTT' };
    const imported = await demo.admin.post('/v1/programmes/imports?dryRun=false', { programme, tasks: [] });
    expect(imported.body.state).toBe('done');
    for (const name of ['NQ17/B-01', 'NQ17/b-01', 'QD9/B-01', 'QD9/ONLY-9']) {
      const [of = '', code = ''] = name.split('/');
      ids.set(name, await assign(of, code));
    }
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  it('in the address of what is read, alone or with its programme', async () => {
    for (const [text, name] of [
      ['NQ17/B-01', 'NQ17/B-01'],
      ['QD9/B-01', 'QD9/B-01'],
      ['qd9/only-9', 'QD9/ONLY-9'],
      ['ONLY-9', 'QD9/ONLY-9'],
      ['only-9', 'QD9/ONLY-9'],
      ['b-01', 'NQ17/b-01'],
    ] as const) {
      const { status, body } = await detail(text);
      expect([text, status, body.id]).toEqual([text, 200, idOf(name)]);
    }
    const { body } = await demo.secretariat.get('/v1/tasks/ONLY-9/events');
    expect(body.items[0]).toMatchObject({ type: 'TaskAssigned', stream: `task-${idOf('QD9/ONLY-9')}` });
    expect((await detail('ONLY-10')).status).toBe(404);
    expect((await detail('NQ17/ONLY-9')).status).toBe(404);
    const duty = await demo.secretariat.get('/v1/duties/NQ17%2F2020-Q2%2FBCYCP');
    expect([duty.status, duty.body.id]).toEqual([200, 'NQ17-2020-Q2-BCYCP']);
  });

  it('and where several have it, it is refused and they are listed', async () => {
    const read = await detail('B-01');
    const written = await demo.owner.post('/v1/tasks/B-01/progress-reports', report('Của cái nào?'));
    for (const { status, body } of [read, written]) {
      expect([status, body.code]).toEqual([422, 'code-ambiguous']);
      expect(body.detail).toContain('NQ17/B-01, QD9/B-01');
    }
  });

  it('in the address of a command, at once after it was assigned', async () => {
    const sent: Sent[] = [];
    for (let n = 0; n < 5; n += 1) {
      const id = await assign('QD9', `NEW-${n}`);
      const answer = await demo.owner.post(`/v1/tasks/new-${n}/acceptance`, {});
      expect([answer.status, answer.body.id]).toEqual([201, id]);
      sent.push(answer);
    }
    expect((await demo.owner.post('/v1/tasks/NEW-9/acceptance', {})).body.code).toBe('task-not-found');
  });

  it('and names the same command: under one Idempotency-Key it is done once', async () => {
    const key = { 'idempotency-key': 'bao-cao-theo-ma' };
    const task = idOf('NQ17/b-01');
    const before = await reportsOf(task);
    const sent: Sent[] = [];
    for (const path of ['b-01', task, 'NQ17%2Fb-01', task.toUpperCase()]) {
      sent.push(await demo.owner.post(`/v1/tasks/${path}/progress-reports`, report('Theo mã'), key));
    }
    expect(sent.map(({ body }) => body)).toEqual(sent.map(() => sent[0]?.body));
    expect(sent[0]?.status).toBe(201);
    expect(await reportsOf(task, sent[0]?.body.position)).toBe(before + 1);
    // What a command makes is named after it, so a blocker too is one.
    const words = { title: 'Thiếu kinh phí', description: 'Chưa bố trí.', cause: 'Dự toán chưa duyệt.' };
    const blocker = { ...words, options: [{ text: 'Bổ sung dự toán', competence: 'Bộ trưởng' }] };
    const [byCode, byId] = [
      await demo.owner.post('/v1/tasks/NQ17%2Fb-01/blockers', blocker, key),
      await demo.owner.post(`/v1/tasks/${task}/blockers`, blocker, key),
    ];
    expect([byCode.status, byId.body]).toEqual([201, byCode.body]);
  });

  it('in a body', async () => {
    const { body: board } = await demo.owner.get('/v1/boards/C-ATTT');
    const open: readonly { id: string; code: string; role: string }[] = board.columns.flatMap(
      ({ key, cards }: { key: string; cards: object[] }) => (key === 'completed' ? [] : cards),
    );
    const led = open.filter(({ id, role }) => role === 'lead' && !id.startsWith('QD9'));
    const programmes = new Map(
      await Promise.all(led.map(async ({ id }) => [id, (await detail(id)).body.programme] as const)),
    );
    const ofNq17 = led.filter(({ id }) => programmes.get(id) === 'NQ17');
    const reason = 'Báo cáo riêng bằng văn bản.';
    const ambiguous = ofNq17.map(({ code }) => ({ task: code, reason }));
    const path = '/v1/duties/NQ17%2F2020-Q2%2FC-ATTT/submission';
    const refused = await demo.head.post(path, { withoutTasks: ambiguous });
    expect([refused.status, refused.body.code]).toEqual([422, 'code-ambiguous']);
    const place = ofNq17.findIndex(({ code }) => code === 'B-01');
    expect(refused.body.errors[0].pointer).toBe(`/withoutTasks/${place}/task`);
    const unknown = await demo.head.post(path, { withoutTasks: [{ task: 'ZZ-1', reason }] });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'task-not-led']);
    const named = ofNq17.map(({ code }) => ({ task: code === 'B-01' ? 'NQ17/B-01' : code, reason }));
    const key = { 'idempotency-key': 'bao-cao-ky' };
    const sent = await demo.head.post(path, { withoutTasks: named }, key);
    expect([sent.status, sent.body.detail]).toEqual([201, undefined]);
    const again = await demo.head.post('/v1/duties/NQ17-2020-Q2-C-ATTT/submission', { withoutTasks: named }, key);
    expect(again.body).toEqual(sent.body);
    const { body } = await demo.head.get(`/v1/duties/NQ17-2020-Q2-C-ATTT?atLeast=${sent.body.position}`);
    const tasks = body.withoutTasks.map(({ task }: { task: string }) => task);
    expect(tasks.toSorted()).toEqual(ofNq17.map(({ id }) => id).toSorted());
  });

  it('on the command line, which sends what was typed', async () => {
    const sent = command(
      'report',
      'submit',
      'b-01',
      '--period',
      '2020-Q2',
      '--percent',
      '20',
      '--narrative',
      'Gõ b-01',
    );
    expect([sent.status, sent.stderr]).toEqual([0, expect.not.stringContaining('code-ambiguous')]);
    const { body } = await detail(idOf('NQ17/b-01'));
    expect(body.reports.at(-1)).toMatchObject({ narrative: 'Gõ b-01' });
    const [other, foreign] = [await detail('NQ17/B-01'), await detail('QD9/B-01')];
    expect([...other.body.reports, ...foreign.body.reports]).toEqual([]);
    const reached = command('tasks', 'show', 'QD9/B-01', '-o', 'json');
    expect(JSON.parse(reached.stdout).id).toBe(idOf('QD9/B-01'));
    const several = command('tasks', 'show', 'B-01');
    expect([several.status, several.stderr]).toEqual([6, expect.stringContaining('NQ17/B-01, QD9/B-01')]);
  });
});

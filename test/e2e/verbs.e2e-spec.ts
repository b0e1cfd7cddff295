import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { eventually } from '../harness/eventually.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

/** What people do with their tasks, without a line of HTTP, on a demonstration of 25 May 2020, 08:00. */
describe('the work, done on the command line', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(async () => {
    await demo?.dondoc.discard();
  });

  const dondoc = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words, '-o', 'json'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
    });
    const answer = status === 0 ? JSON.parse(stdout) : undefined;
    if (answer?.changed === true) written = answer.position;
    return { status, stderr, answer };
  };
  /** Of the last command: the read models may be a moment behind it. */
  let written = '';
  const task = async (code: string) => {
    const atLeast = written === '' ? '' : `?atLeast=${written}`;
    return (await demo.secretariat.get(`/v1/tasks/${code}${atLeast}`)).body;
  };

  it('assigns a task in one line, which its unit accepts and hands to somebody', async () => {
    const what = ['--programme', 'NQ17', '--code', 'MH-91', '--title', 'Lập danh mục', '--title-en', 'List them'];
    const who = ['--lead-unit', 'C-ATTT', '--coordinating-unit', 'BCA', '--coordinating-unit', 'BCYCP'];
    const mandate = ['--mandate-issuer', 'BTTTT', '--mandate-type', 'Công văn', '--mandate-number', '9/BTTTT'];
    expect(dondoc('tasks', 'assign', ...what, ...who, ...mandate, '--deadline', 'hết Quý III/2020').status).toBe(0);
    expect(await task('MH-91')).toMatchObject({
      title: { vi: 'Lập danh mục', en: 'List them' },
      coordinatingUnits: ['BCA', 'BCYCP'],
      deadline: { text: 'hết Quý III/2020' },
      progress: 'assigned',
    });
    expect(dondoc('tasks', 'accept', 'MH-91').status).toBe(0);
    expect(dondoc('tasks', 'handler', 'MH-91', '--post', 'handler').status).toBe(0);
    expect(await task('MH-91')).toMatchObject({ progress: 'accepted', handler: { post: 'handler' } });
    // Neither a post nor a person.
    expect(dondoc('tasks', 'handler', 'MH-91').status).toBe(6);
  });

  it('assigns a task whose end has passed only where that is said a second time', async () => {
    const what = ['--programme', 'NQ17', '--code', 'MH-92', '--title', 'Lập danh mục', '--lead-unit', 'C-ATTT'];
    const late = [...what, '--deadline', '22/5/2020'];
    expect(dondoc('tasks', 'assign', ...late)).toMatchObject({
      status: 6,
      stderr: expect.stringMatching(/22 May 2020[\s\S]*--past-deadline/),
    });
    // A Saturday, which rolls on to the Monday that is today, has not passed.
    expect(dondoc('tasks', 'assign', ...what.with(3, 'MH-93'), '--deadline', '23/5/2020').status).toBe(0);
    expect(dondoc('tasks', 'assign', ...late, '--past-deadline').status).toBe(0);
    await task('MH-92');
    const { items } = dondoc('events', 'tail', '--type', 'TaskAssigned', '--limit', '2').answer;
    expect(items.map(({ data }: { data: object }) => 'pastDeadline' in data).toSorted()).toEqual([false, true]);
  });

  it('submits a result, which is returned, and confirmed when it comes again', async () => {
    const submit = ['result', 'submit', 'MH-91', '--document-number', '15/BC-CATTT', '--document-date', '2020-05-25'];
    expect(dondoc(...submit, '--narrative', 'Đã ban hành.').status).toBe(0);
    expect(dondoc('result', 'return', 'MH-91')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--reason'),
    });
    expect(dondoc('result', 'return', 'MH-91', '--reason', 'Thiếu phụ lục.').status).toBe(0);
    expect(dondoc(...submit, '--narrative', 'Đã bổ sung phụ lục.').status).toBe(0);
    const { etag } = await task('MH-91');
    const confirm = (seen: number) =>
      dondoc('result', 'confirm', 'MH-91', '--note', 'Đồng ý.', '--if-match', String(seen));
    expect([confirm(etag - 1).status, confirm(etag).status]).toEqual([5, 0]);
    expect((await task('MH-91')).progress).toBe('completed');
  });

  it('resolves one blocker and returns another', () => {
    const raise = (title: string) =>
      dondoc(
        ...['blocker', 'raise', 'MH-01', '--title', title, '--description', 'd', '--cause', 'c'],
        ...['--option', 'o', '--competence', 'Cục trưởng'],
      ).answer.id;
    expect(dondoc('blocker', 'resolve', raise('Một'), '--text', 'Đã thống nhất.').status).toBe(0);
    const second = raise('Hai');
    expect(dondoc('blocker', 'return', second, '--reason', 'Thuộc thẩm quyền của đơn vị.').status).toBe(0);
    expect(dondoc('blocker', 'return', second, '--reason', 'Lần nữa.').status).toBe(5);
  });

  it('answers and completes what a leader directed, and hands back what is not for the unit', async () => {
    const { items } = dondoc('escalation', 'ls').answer;
    const direct = (at: number, ...words: readonly string[]): string =>
      dondoc(
        ...['escalation', 'direct', items[at].id, '--text', 'Gửi ngay.', '--to', 'C-ATTT', '--due', '2020-05-29'],
        ...words,
      ).answer.id;
    const given = ['--given-how', 'họp giao ban', '--given-by', 'Lãnh đạo Bộ', '--given-at', '2020-05-25'];
    const [first, second] = [direct(0, ...given), direct(1)];
    const status = async (id: string) => (await demo.leader.get(`/v1/directives/${id}`)).body.status;
    // They are issued by the next cycle of the engine.
    await eventually(async () => (await status(first)) === 'issued' && (await status(second)) === 'issued');
    expect(dondoc('directive', 'accept', first).status).toBe(0);
    expect(dondoc('directive', 'answer', first, '--text', 'Đang làm.', '--evidence', '15/BC-CATTT').status).toBe(0);
    expect(dondoc('directive', 'complete', first).status).toBe(0);
    expect(dondoc('directive', 'return', second, '--reason', 'Không thuộc chức năng.').status).toBe(0);
    expect([await status(first), await status(second)]).toEqual(['completed', 'returned']);
    const { items: told } = dondoc('events', 'tail', '--type', 'DirectionGiven').answer;
    expect(JSON.stringify(told)).toContain('"how":"họp giao ban"');
  });

  it('sends the report of a unit with the tasks that it leaves out', async () => {
    const duty = 'NQ17-2020-Q2-C-ATTT';
    const missing = dondoc('report', 'send', duty);
    expect(missing.status).toBe(6);
    const { items } = dondoc('tasks', 'list', '--unit', 'C-ATTT').answer;
    const open = items.filter(
      ({ leadUnit, progress }: { leadUnit: string; progress: string }) =>
        leadUnit === 'C-ATTT' && progress !== 'completed',
    );
    const words = open.flatMap(({ code }: { code: string }) => ['--without', code, '--because', 'Đã báo cáo riêng.']);
    expect(dondoc('report', 'send', duty, ...words).status).toBe(0);
  });

  it('tells a script by the exit code why something was not done', () => {
    const statusOf = (...words: readonly string[]) => dondoc(...words).status;
    expect([
      statusOf('tasks', 'accept', 'KHÔNG-CÓ'),
      statusOf('directive', 'answer', 'KHÔNG-CÓ', '--text', 'Đã gửi.'),
      statusOf('report', 'send', 'KHÔNG-CÓ'),
      statusOf('result', 'confirm', 'MH-01', '--token', 'demo-owner'),
      statusOf('tasks', 'accept', 'MH-01', '--token', 'nobody'),
      statusOf('result', 'submit', 'MH-91', '--narrative', 'Lần nữa.'),
      statusOf('tasks', 'handler', 'MH-01', '--post', 'KHÔNG-CÓ'),
    ]).toEqual([4, 4, 4, 3, 3, 5, 6]);
  });

  it('marks notices as read', async () => {
    const { items } = dondoc('notices', 'ls', '--limit', '2').answer;
    expect(dondoc('notices', 'read')).toMatchObject({ status: 2, stderr: expect.stringContaining('--id') });
    const ids = items.flatMap(({ id }: { id: string }) => ['--id', id]);
    expect(dondoc('notices', 'read', ...ids).status).toBe(0);
    const read = (await demo.secretariat.get('/v1/me/notices?limit=2')).body.items;
    expect(read.map((notice: { read: boolean }) => notice.read)).toEqual([true, true]);
  });
});

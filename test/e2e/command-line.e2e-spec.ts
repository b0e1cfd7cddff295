import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { startDemonstration } from '../harness/demonstration.js';
import { eventually } from '../harness/eventually.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

describe('the command line on a running demonstration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-cli-'));
  let demo: Awaited<ReturnType<typeof startDemonstration>>;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await demo?.dondoc.discard();
  });

  const environment = (token?: string) => ({
    PATH: process.env['PATH'] ?? '',
    LANG: 'en_GB.UTF-8',
    DONDOC_URL: demo.dondoc.url,
    ...(token === undefined ? {} : { DONDOC_TOKEN: token }),
  });
  const dondoc = (words: readonly string[], token?: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
      encoding: 'utf8',
      env: environment(token),
    });
    return { status, stdout, stderr };
  };
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON a command prints
  const json = (...words: readonly string[]): any => JSON.parse(dondoc([...words, '-o', 'json']).stdout);
  const linesOf = (text: string) => text.trim().split('\n');
  const programme = (tasks: readonly object[]) => {
    const file = join(folder, 'programme.json');
    writeFileSync(file, JSON.stringify({ programme: { code: 'NQ17' }, documents: [], tasks }));
    return file;
  };

  it('shows a board, the same as the door, and as of then', async () => {
    const { body } = await demo.secretariat.get('/v1/boards/C-ATTT');
    expect(json('board', 'show', 'C-ATTT')).toEqual(body);
    const table = dondoc(['board', 'show', 'C-ATTT', '--lang', 'vi']);
    expect(table.stdout).toMatch(/NQ17-01 .* ■ Quá hạn .* 31\/12\/2019/);
    expect(table.stderr).toContain('demo-secretariat');
    const then = dondoc(['board', 'show', 'BCYCP', '--as-of', '2019-11-01T08:00:00+07:00', '-o', 'csv']);
    const codes = linesOf(then.stdout).filter((line) => line.includes(',lead,'));
    expect(codes.map((line) => line.split(',')[1]).toSorted()).toEqual(['NQ17-02', 'NQ17-03', 'NQ17-04', 'NQ17-05']);
  });

  it('shows a task by its code with every step, and does not find what is not there', () => {
    const { stdout } = dondoc(['tasks', 'show', 'nq17-03']);
    expect(stdout).toContain('30 June 2020');
    expect(stdout).toMatch(/09:00 on 19 May 2020 +30 working days left +focal point BCYCP/);
    expect(dondoc(['tasks', 'show', 'NQ17-99'])).toMatchObject({ status: 4, stdout: '' });
    expect(dondoc(['board', 'show', 'C-KHONG-CO'])).toMatchObject({ status: 4, stdout: '' });
  });

  it('lists all pages of a list as one, or as many as were asked for', () => {
    expect(json('tasks', 'list').items.length).toBeGreaterThan(25);
    expect(json('tasks', 'list', '--limit', '3').items).toHaveLength(3);
    expect(json('notices', 'ls').items.length).toBeGreaterThan(0);
    expect(json('duties', 'ls', '--unit', 'BCYCP').items.length).toBeGreaterThan(0);
    expect(json('work').items.length).toBeGreaterThan(0);
  });

  it('plans', () => {
    const { stdout } = dondoc([
      'plan',
      '--programme',
      'NQ17',
      '--from',
      '2020-06-10',
      '--to',
      '2020-06-10',
      '-o',
      'csv',
    ]);
    // 02:00 UTC is 09:00 in Ha Noi; T-14 of 30 June 2020.
    expect(linesOf(stdout)).toContain('2020-06-10T02:00:00.000Z,task,NQ17-03,T-14,0,BCYCP,focalPoint');
  });

  it('says row by row what an import would do, writes nothing, and fails where a row is wrong', () => {
    const file = programme([
      { code: 'X-01', titleVi: 'Tốt', leadUnit: 'C-ATTT', deadline: { textVi: 'hết Quý III/2020' } },
      { code: 'X-02', titleVi: 'Quý lạ', leadUnit: 'C-ATTT', deadline: { textVi: 'hết Quý V/2020' } },
      { code: 'X-03', titleVi: 'Đơn vị lạ', leadUnit: 'C-LA' },
    ]);
    const before = json('events', 'tail', '--limit', '1').position;
    const { status, stdout } = dondoc(['programme', 'import', file, '--dry-run', '-o', 'csv']);
    expect(status).toBe(6);
    expect(linesOf(stdout)).toEqual([
      'row,code,action,leadUnit,deadline,legalEnd,problems,warnings',
      '0,X-01,assign,C-ATTT,hết Quý III/2020,2020-09-30,,',
      '1,X-02,refused,C-ATTT,,,/tasks/1/deadline/textVi deadline-impossible,',
      '2,X-03,refused,,,,/tasks/2/leadUnit unit-not-found,',
    ]);
    expect(dondoc(['programme', 'import', file, '--dry-run', '--lang', 'vi']).stdout).toContain('Quý V/2020');
    expect(json('events', 'tail', '--limit', '1').position).toBe(before);
  });

  it('says of which rows nobody would hear, and does not fail for it', () => {
    const file = programme([{ code: 'X-07', titleVi: 'Rà soát', leadUnit: 'C-VT' }]);
    const csv = dondoc(['programme', 'import', file, '--dry-run', '-o', 'csv']);
    expect(csv.status).toBe(0);
    expect(linesOf(csv.stdout)).toContain('0,X-07,assign,C-VT,,,,lead-unit-unreached; no-leader-for-unit');
    const { stdout, stderr } = dondoc(['programme', 'import', file, '--dry-run', '--lang', 'vi']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Đơn vị chủ trì C-VT chưa có đầu mối');
    expect(stderr).toContain('không ai nhận: 1');
  });

  it('imports rows whose end has passed only where that is said a second time', () => {
    const deadline = { textVi: '22/5/2020', date: '2020-05-22' };
    const file = programme([{ code: 'X-06', titleVi: 'Rà soát', leadUnit: 'C-ATTT', deadline }]);
    expect(dondoc(['programme', 'import', file, '-o', 'csv'])).toMatchObject({
      status: 6,
      stdout: expect.stringContaining(
        '0,X-06,refused,C-ATTT,22/5/2020,2020-05-22,/tasks/0/deadline deadline-in-the-past',
      ),
    });
    expect(dondoc(['programme', 'import', file, '--past-deadline', '-o', 'csv'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0,X-06,assign,C-ATTT'),
    });
  });

  it('imports, and leaves alone what is there when it is done again', () => {
    const file = programme([{ code: 'X-04', titleVi: 'Rà soát', leadUnit: 'C-ATTT' }]);
    expect(dondoc(['programme', 'import', file, '-o', 'csv'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0,X-04,assign,C-ATTT'),
    });
    expect(dondoc(['programme', 'import', file, '-o', 'csv']).stdout).toContain('0,X-04,unchanged,C-ATTT');
    expect(dondoc(['programme', 'import', file], 'demo-owner')).toMatchObject({ status: 3, stdout: '' });
  });

  it('reports under a key: again is the same, with other words a conflict', () => {
    const report = (narrative: string) =>
      dondoc([
        'report',
        'submit',
        'NQ17-01',
        '--period',
        '2020-Q2',
        '--narrative',
        narrative,
        '--explanation',
        'Chờ số liệu.',
        '--idempotency-key',
        'k-1',
      ]);
    const first = report('Đã có dự thảo.');
    expect(first).toMatchObject({ status: 0, stderr: expect.stringContaining('demo-owner') });
    expect(report('Đã có dự thảo.').stdout).toBe(first.stdout);
    expect(report('Khác.')).toMatchObject({ status: 5, stdout: '' });
  });

  it('carries a blocker to the leader, who acknowledges and directs', () => {
    const raise = ['blocker', 'raise', 'MH-01', '--title', 'Thiếu số liệu', '--description', 'Hai đơn vị chưa gửi.'];
    const without = dondoc([...raise, '--cause', 'Chưa có đầu mối.']);
    expect(without).toMatchObject({ status: 6, stderr: expect.stringContaining('blocker-needs-an-option') });
    const wayOut = ['--option', 'Giao hạn gửi', '--competence', 'Lãnh đạo Bộ'];
    const blocker = json(...raise, '--cause', 'Chưa có đầu mối.', ...wayOut).id;
    expect(dondoc(['blocker', 'escalate', blocker, '--reason', 'Vượt thẩm quyền.']).status).toBe(0);
    expect(dondoc(['clock', 'advance', '2020-05-25T08:05:00+07:00']).status).toBe(0);
    const { items }: { items: { id: string; about: { id: string } }[] } = json('escalation', 'ls');
    const escalation = items.find(({ about }) => about.id === blocker)?.id ?? '';
    expect(dondoc(['escalation', 'ack', escalation, '--note', 'Đã nhận.']).status).toBe(0);
    const direct = ['escalation', 'direct', escalation, '--text', 'Gửi ngay.', '--to', 'C-ATTT', '--due', '2020-05-29'];
    expect(dondoc(direct).status).toBe(0);
    expect(dondoc(['clock', 'advance', '2019-01-01T00:00:00Z'])).toMatchObject({ status: 6 });
  });

  it('shows the last events and follows the log', async () => {
    const tail = spawn(
      process.execPath,
      [main, 'events', 'tail', '-f', '--limit', '1', '--type', 'TaskAssigned', '-o', 'ndjson'],
      {
        env: environment(),
      },
    );
    let printed = '';
    tail.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    await eventually(() => linesOf(printed).length === 1 && printed !== '', 10_000);
    const file = programme([{ code: 'X-05', titleVi: 'Theo dõi', leadUnit: 'C-ATTT' }]);
    expect(dondoc(['programme', 'import', file]).status).toBe(0);
    await eventually(() => printed.includes('X-05'), 10_000);
    tail.kill('SIGINT');
    const { position } = JSON.parse(linesOf(printed).at(-1) ?? '');
    expect(json('events', 'show', position)).toMatchObject({ position, type: 'TaskAssigned' });
    expect(dondoc(['events', 'show', '999999'])).toMatchObject({ status: 4 });
    expect(dondoc(['events', 'tail'], 'demo-owner')).toMatchObject({ status: 3 });
  });

  it('rebuilds the read models, and what they said they say again', () => {
    const before = json('board', 'show', 'C-ATTT').counts;
    expect(dondoc(['projections', 'rebuild', '--reason', 'thử'])).toMatchObject({ status: 0 });
    expect(json('board', 'show', 'C-ATTT').counts).toEqual(before);
  });

  it('examines the server that runs', () => {
    const { status, stdout } = spawnSync(process.execPath, [main, 'doctor', '-o', 'csv'], {
      encoding: 'utf8',
      env: {
        ...environment(),
        DONDOC_DATA_DIR: demo.dondoc.folder,
        DONDOC_PORT: new URL(demo.dondoc.url).port,
        REDIS_URL: 'none',
      },
    });
    expect(status).toBe(0);
    for (const found of [
      'process,process-runs',
      'log,log-ok',
      'redis,redis-none',
      'port,port-dondoc',
      'server,server-ok',
    ]) {
      expect(stdout).toContain(`ok,${found}`);
    }
  });
});

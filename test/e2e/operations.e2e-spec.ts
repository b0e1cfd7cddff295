import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../harness/client.js';
import { clientsOf, type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { wholeLog } from '../harness/log-reading.js';

/** Enough rows that a process can be killed in the middle of them. */
const ROWS = 1_000;
const IMPORTS = '/v1/programmes/imports';

/** Work over many streams, on 25 May 2020 at 08:00: a programme's file with its tasks. */
describe('a programme that is brought in', () => {
  let demo: Demonstration;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-operations-'));
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(async () => {
    await demo?.dondoc.discard();
    rmSync(folder, { recursive: true, force: true });
  });

  const row = (code: string) => ({ code, titleVi: `Nhiệm vụ ${code}`, leadUnit: 'C-ATTT' });
  const fileOf = (code: string, rows: number) => ({
    programme: { code, titleVi: `Chương trình ${code}`, date: '2020-05-01', monitoringUnit: 'BTTTT' },
    tasks: Array.from({ length: rows }, (_, place) => row(`${code}-${place}`)),
  });
  const statesOf = async (programme: string): Promise<readonly string[]> => {
    const { body } = await demo.secretariat.get(`/v1/tasks?programme=${programme}&limit=200`);
    return body.items.map(({ progress }: { progress: string }) => progress);
  };
  /** What became of it, once it has ended. */
  const ended = async ({ status, body }: Answer) => {
    expect([200, 202]).toContain(status);
    for (let operation = body; ; ) {
      if (operation.state !== 'running') return operation;
      await pause(50);
      operation = (await demo.admin.get(`/v1/operations/${body.id}`)).body;
    }
  };

  it('under a key counts for its query too: other rows to assign are another request', async () => {
    const [file, key] = [fileOf('CT-KHOA', 3), { 'idempotency-key': 'nhap-mot-lan' }];
    const drafted = await demo.admin.post(`${IMPORTS}?assign=none`, file, key);
    expect([drafted.status, drafted.body.result.counts]).toEqual([
      200,
      { assign: 0, draft: 3, unchanged: 0, refused: 0 },
    ]);
    for (const query of ['?assign=all', '', '?assign=none&dryRun=true']) {
      const other = await demo.admin.post(`${IMPORTS}${query}`, file, key);
      expect([query, other.status, other.body.code]).toEqual([query, 422, 'idempotency-key-reused']);
    }
    const otherFile = await demo.admin.post(`${IMPORTS}?assign=none`, fileOf('CT-KHOA', 4), key);
    expect([otherFile.status, otherFile.body.code]).toEqual([422, 'idempotency-key-reused']);
    const again = await demo.admin.post(`${IMPORTS}?assign=none`, file, key);
    expect([again.status, again.body]).toEqual([200, drafted.body]);
    const assigned = await demo.admin.post(`${IMPORTS}?assign=all`, file, { 'idempotency-key': 'nhap-lan-hai' });
    expect(assigned.body.result.counts.assign).toBe(3);
  });

  it('and killed in the middle is shown as far as it came, and goes on under its key without doing anything twice', async () => {
    const [file, key] = [fileOf('CT-LON', ROWS), { 'idempotency-key': 'nhap-chuong-trinh-lon' }];
    const send = () => demo.admin.post(`${IMPORTS}?assign=none`, file, key);
    const { body: others } = await demo.admin.get('/v1/events?type=OperationBegun&limit=200');
    let outcome = 'under way';
    const cut = send().then(
      () => {
        outcome = 'answered';
      },
      () => {
        outcome = 'cut off';
      },
    );
    let id: string | undefined;
    for (let done = 0; done < ROWS / 20 && outcome === 'under way'; await pause(5)) {
      const { body } = await demo.admin.get('/v1/events?type=OperationBegun&limit=200');
      id = body.items[others.items.length]?.data.operation;
      if (id !== undefined) done = (await demo.admin.get(`/v1/operations/${id}`)).body.progress?.done ?? 0;
    }
    await demo.dondoc.kill();
    await cut;
    expect(outcome).toBe('cut off');
    await demo.dondoc.ready();
    demo = { dondoc: demo.dondoc, ...clientsOf(demo.dondoc) };

    // The programme is an item too.
    const of = ROWS + 1;
    const { body: partly } = await demo.admin.get(`/v1/operations/${id}`);
    expect(partly).toMatchObject({ id, kind: 'import', state: 'partly', progress: { of } });
    expect(partly.progress.done).toBeGreaterThanOrEqual(ROWS / 20);
    expect(partly.progress.done).toBeLessThan(of);

    expect((await demo.auditor.get(`/v1/operations/${id}`)).status).toBe(404);

    const whole = await ended(await send());
    expect(whole).toMatchObject({ id, state: 'done', progress: { done: of, of } });
    expect(whole.result.counts).toEqual({ assign: 0, draft: ROWS, unchanged: 0, refused: 0 });
    const events = (await wholeLog(demo.dondoc.folder)).filter(({ metadata }) => metadata.causation === id);
    expect([events.length, new Set(events.map(({ stream }) => stream)).size]).toEqual([of, of]);

    const repeated = await ended(await send());
    expect(repeated).toEqual(whole);
    expect((await wholeLog(demo.dondoc.folder)).filter(({ metadata }) => metadata.causation === id)).toEqual(events);
  }, 180_000);

  it('on the command line goes on under the same key, and is refused under it with other words', async () => {
    const path = join(folder, 'programme.json');
    writeFileSync(path, JSON.stringify(fileOf('CT-LENH', 2)));
    const dondoc = (...words: readonly string[]) =>
      spawnSync(process.execPath, [resolve('dist/programs/cli.js'), 'programme', 'import', path, ...words], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
      });
    const key = ['--assign', 'none', '--idempotency-key', 'nhap-bang-lenh'];
    const first = dondoc(...key, '-o', 'csv');
    expect([first.status, first.stdout.trim().split('\n').slice(1)]).toEqual([
      0,
      ['0,CT-LENH-0,draft,C-ATTT,,,,', '1,CT-LENH-1,draft,C-ATTT,,,,'],
    ]);
    expect(dondoc(...key, '-o', 'csv').stdout).toBe(first.stdout);
    expect(dondoc('--idempotency-key', 'nhap-bang-lenh')).toMatchObject({ status: 5, stdout: '' });
    expect(await statesOf('CT-LENH')).toEqual(['draft', 'draft']);
  });
});

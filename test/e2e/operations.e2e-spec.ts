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

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const row = (code: string) => ({ code, titleVi: `Nhiệm vụ ${code}`, leadUnit: 'C-ATTT' });
  const fileOf = (code: string, rows: number) => ({
    programme: { code, titleVi: `Chương trình ${code}`, date: '2020-05-01', monitoringUnit: 'BTTTT' },
    tasks: Array.from({ length: rows }, (_, place) => row(`${code}-${place}`)),
  });
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

    const whole = await ended(await send());
    expect(whole).toMatchObject({ id, state: 'done', progress: { done: of, of } });
    expect(whole.result.counts).toEqual({ assign: 0, draft: ROWS, unchanged: 0, refused: 0 });
    const events = (await wholeLog(demo.dondoc.folder)).filter(({ metadata }) => metadata.causation === id);
    expect([events.length, new Set(events.map(({ stream }) => stream)).size]).toEqual([of, of]);

    const repeated = await ended(await send());
    expect(repeated).toEqual(whole);
    expect((await wholeLog(demo.dondoc.folder)).filter(({ metadata }) => metadata.causation === id)).toEqual(events);
  }, 180_000);
});

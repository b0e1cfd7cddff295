import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Demonstration } from '../harness/demonstration.js';
import { DemonstrationsOnServer, logAt } from '../harness/demonstration-on-server.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { type Emulator, startEmulator } from '../harness/eventstoredb-emulator/emulator.js';
import { ownerToLeader } from '../harness/owner-to-leader.js';

/** What it says when it ends instead of starting: the remedy, not a trace. */
async function refusal(dondoc: DondocProcess): Promise<string> {
  dondoc.launch();
  expect(await dondoc.exited()).toBe(1);
  expect(dondoc.output).toMatch(/^dondoc cannot start: /m);
  expect(dondoc.output).not.toMatch(/^\s+at /m);
  return dondoc.output;
}

// The product with its log on the emulator of EventStoreDB's protocol: nothing here is an EventStoreDB result.
describe('with its log on the emulator', () => {
  let demonstrations: DemonstrationsOnServer;
  beforeAll(async () => {
    demonstrations = await DemonstrationsOnServer.make();
  }, 240_000);
  afterAll(() => demonstrations?.discard());

  ownerToLeader(() => demonstrations.start());
  describe('a log on a server', () => aLogOnAServer(() => demonstrations));
});

function aLogOnAServer(demonstrations: () => DemonstrationsOnServer): void {
  let emulator: Emulator;
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstrations().start();
    emulator = demonstrations().last;
  }, 240_000);
  afterAll(async () => {
    await demo?.dondoc.discard();
    emulator?.kill();
  });

  const onFolderOf = (env: Readonly<Record<string, string>>): DondocProcess =>
    DondocProcess.prepare(env, demonstrations().folder);

  it('is away: commands say so, reads go on, and the same key has its one answer once it is back', async () => {
    const { body } = await demo.secretariat.get('/v1/tasks?q=NQ17-01');
    const [{ id }] = body.items;
    const report = {
      ...{ period: '2020-Q2', percent: 60, narrative: 'Đã hoàn thành dự thảo lần hai.' },
      explanation: 'Chờ ý kiến của ba đơn vị phối hợp.',
    };
    const key = { 'idempotency-key': 'bao-cao-khi-mat-may-chu' };
    emulator.faults.loseAnswers(1);
    emulator.kill();
    const refused = await demo.owner.post(`/v1/tasks/${id}/progress-reports`, report, key);
    expect([refused.status, refused.body.code]).toEqual([
      503,
      expect.stringMatching(/^(store-unavailable|outcome-unknown)$/),
    ]);
    expect((await demo.owner.get('/v1/boards/C-ATTT')).status).toBe(200);
    expect(await demo.owner.get('/readyz')).toMatchObject({ status: 503, body: { status: 'not-ready' } });
    emulator = await startEmulator({ port: emulator.port, log: emulator.log });
    const done = await demo.owner.post(`/v1/tasks/${id}/progress-reports`, report, key);
    expect(done.status).toBe(201);
    expect((await demo.owner.post(`/v1/tasks/${id}/progress-reports`, report, key)).body).toEqual(done.body);
    const read = await demo.owner.get(`/v1/tasks/${id}?atLeast=${done.body.position}`);
    expect(
      read.body.reports.filter(({ narrative }: { narrative: string }) => narrative === report.narrative),
    ).toHaveLength(1);
  });

  it('has one process per data folder', async () => {
    const second = DondocProcess.on(demo.dondoc.folder, logAt(emulator.url));
    expect(await refusal(second)).toContain('name another data folder');
    expect(demo.dondoc.hasPidFile).toBe(true);
  });

  it('is refused at the start where nobody answers, by its address without the account', async () => {
    const nobody = await startEmulator();
    nobody.kill();
    const dondoc = onFolderOf(logAt(nobody.url));
    expect(await refusal(dondoc)).toContain(`EVENTSTORE_URL, esdb://127.0.0.1:${nobody.port}: `);
    await dondoc.discard();
  });

  it('is refused at the start where it is not the log that the folder was folded from', async () => {
    const other = await startEmulator();
    const dondoc = onFolderOf(logAt(other.url));
    expect(await refusal(dondoc)).toMatch(/another log.*EVENTSTORE_URL.*dondoc log copy.*delete/);
    expect(other.log.all).toHaveLength(1);
    await dondoc.discard();
    other.kill();
  });

  it('is refused for an address whose account would be dropped, which is named without the password', async () => {
    const dondoc = DondocProcess.prepare(logAt('esdb://me:s3cret@127.0.0.1:1?tls=false'));
    const said = await refusal(dondoc);
    expect(said).toContain('dondoc cannot start: EVENTSTORE_URL: ');
    expect(said).not.toContain('s3cret');
    await dondoc.discard();
  });

  it('is refused without KEYS_URL, which is named', async () => {
    const dondoc = DondocProcess.prepare({ EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' });
    expect(await refusal(dondoc)).toContain('dondoc cannot start: KEYS_URL: ');
    await dondoc.discard();
  });
}

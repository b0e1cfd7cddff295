import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { Client } from '../harness/client.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { eventually } from '../harness/eventually.js';
import { wholeLog } from '../harness/log-reading.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PATIENCE_MS = 30_000;

/** A real process of real work, on the machine's clock, which the spec sets as an administrator would by mistake. */
describe('9.1 9.3 our own silence', () => {
  let place: string;
  let dondoc: DondocProcess;
  let env: Record<string, string>;

  beforeEach(async () => {
    place = mkdtempSync(join(tmpdir(), 'dondoc-clock-'));
    const preload = `--import=${resolve('test/harness/shifted-clock.mjs')}`;
    env = { CLOCK_OFF_BY: join(place, 'off'), NODE_OPTIONS: preload };
    setClock(0);
    dondoc = DondocProcess.prepare({ DONDOC_DEMO: '0', REDIS_URL: 'none', ...env });
    await dondoc.ready();
    await eventually(() => existsSync(heartbeatFile()), PATIENCE_MS);
  }, 90_000);
  afterEach(async () => {
    await dondoc.discard();
    rmSync(place, { recursive: true });
  });

  const setClock = (offByMs: number) => writeFileSync(join(place, 'off'), String(offByMs));
  const heartbeatFile = () => join(dondoc.folder, 'heartbeat');
  const heartbeat = () => readFileSync(heartbeatFile(), 'utf8').trim();
  const ready = () => new Client(dondoc.url, undefined).get('/readyz');
  const isReady = async () => (await ready()).status === 200;
  const acceptanceFile = () => join(dondoc.folder, 'clock-accepted');
  const accept = (clock: Record<string, string> = env) =>
    spawnSync(process.execPath, [main, 'clock', 'accept', '--data-dir', dondoc.folder], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', ...clock },
    });
  /** Of the log of a process that has ended: what was recorded after so many events. */
  const outages = async () =>
    (await wholeLog(dondoc.folder)).flatMap(({ type, data }) =>
      type === 'OutageRecorded' ? [data as { from: string; to: string }] : [],
    );

  it('of over fifteen minutes is recorded at the next start, from the last heartbeat on; a restart is none', async () => {
    await dondoc.kill();
    await dondoc.ready();
    await dondoc.stop();
    expect(await outages()).toEqual([]);
    const from = heartbeat();
    setClock(20 * MINUTE);
    const begun = Date.now() + 20 * MINUTE;
    await dondoc.ready();
    await dondoc.stop();
    const [outage, ...others] = await outages();
    expect([outage?.from, others]).toEqual([from, []]);
    expect(Date.parse(outage?.to ?? '')).toBeGreaterThanOrEqual(begun);
  }, 120_000);

  it('is recorded from the last event on where there is no heartbeat', async () => {
    await dondoc.stop();
    rmSync(heartbeatFile());
    const lastEvent = (await wholeLog(dondoc.folder)).at(-1)?.recordedAt ?? 0;
    setClock(20 * MINUTE);
    await dondoc.ready();
    await dondoc.stop();
    expect((await outages()).map(({ from }) => from)).toEqual([new Date(lastEvent).toISOString()]);
  }, 120_000);

  it('of a machine that stood still is recorded when it goes on', async () => {
    const from = Date.parse(heartbeat());
    setClock(20 * MINUTE);
    await eventually(() => Date.parse(heartbeat()) > from + 15 * MINUTE, PATIENCE_MS);
    await dondoc.stop();
    const [outage] = await outages();
    expect(Date.parse(outage?.to ?? '') - Date.parse(outage?.from ?? '')).toBeGreaterThan(19 * MINUTE);
  }, 120_000);

  it('of over 35 days is first a clock in doubt: nothing is written until an operator accepts the clock', async () => {
    await dondoc.stop();
    const from = heartbeat();
    const before = (await wholeLog(dondoc.folder)).length;
    setClock(36 * DAY);
    await dondoc.ready();
    const { status, body } = await ready();
    expect([status, body.status]).toEqual([503, 'not-ready']);
    expect(JSON.stringify(body.parts)).toMatch(/clock-in-doubt.*dondoc clock accept --data-dir/);
    // Said while the clock said something else, it is about that.
    expect(accept({}).status).toBe(0);
    await eventually(() => !existsSync(acceptanceFile()), PATIENCE_MS);
    expect((await ready()).status).toBe(503);
    await dondoc.stop();
    expect([(await wholeLog(dondoc.folder)).length, heartbeat()]).toEqual([before, from]);

    await dondoc.ready();
    expect(accept().status).toBe(0);
    await eventually(isReady, PATIENCE_MS);
    await eventually(() => heartbeat() !== from, PATIENCE_MS);
    expect(existsSync(acceptanceFile())).toBe(false);
    await dondoc.stop();
    expect((await outages()).map((outage) => outage.from)).toEqual([from]);
  }, 180_000);

  it('a clock that leaps by years while it runs is in doubt until it is back, and nothing of it stays', async () => {
    setClock(11 * 365 * DAY);
    await eventually(async () => !(await isReady()), PATIENCE_MS);
    setClock(0);
    await eventually(isReady, PATIENCE_MS);
    await dondoc.stop();
    expect(await outages()).toEqual([]);
    const latest = Math.max(...(await wholeLog(dondoc.folder)).map(({ recordedAt }) => recordedAt));
    expect(latest).toBeLessThanOrEqual(Date.now());
    expect(Date.parse(heartbeat())).toBeLessThanOrEqual(Date.now());
  }, 120_000);
});

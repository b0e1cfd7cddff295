import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../harness/client.js';
import { logAt } from '../harness/demonstration-on-server.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { type Emulator, startEmulator } from '../harness/eventstoredb-emulator/emulator.js';
import { eventually } from '../harness/eventually.js';

const CYCLES = /^dondoc_engine_cycle_seconds_count (\d+)$/m;

describe('the doors and the work in a process each, on one log', () => {
  let emulator: Emulator;
  let api: DondocProcess;
  let worker: DondocProcess;

  beforeAll(async () => {
    emulator = await startEmulator();
    const env = { ...logAt(emulator.url), DONDOC_DEMO: '0' };
    api = DondocProcess.ofRole('api', env);
    worker = DondocProcess.ofRole('worker', env);
    // At the same time: both find the log empty, and both begin it.
    await Promise.all([api.ready(), worker.ready()]);
  }, 120_000);
  afterAll(async () => {
    await api?.discard();
    await worker?.discard();
    emulator?.kill();
  });

  const asked = (dondoc: DondocProcess, path: string) => new Client(dondoc.url, undefined).get(path);
  const cyclesOf = async (dondoc: DondocProcess) =>
    Number(CYCLES.exec((await asked(dondoc, '/metrics')).body)?.[1] ?? Number.NaN);

  it('begins the log once', () => {
    const founded = emulator.log.all.filter(({ type }) => type === 'DeploymentFounded');
    expect(founded).toHaveLength(1);
  });

  it('has doors in the one and none in the other, where whoever watches still learns how it is', async () => {
    expect([(await asked(api, '/v1/tasks')).status, (await asked(worker, '/v1/tasks')).status]).toEqual([401, 404]);
    for (const dondoc of [api, worker]) {
      expect(await asked(dondoc, '/readyz')).toMatchObject({ status: 200, body: { parts: expect.any(Array) } });
      expect((await asked(dondoc, '/version')).body).toMatchObject({ kind: 'production' });
    }
  });

  it('works in the one alone', async () => {
    const before = await cyclesOf(worker);
    await eventually(async () => (await cyclesOf(worker)) > before);
    expect(await cyclesOf(api)).toBe(0);
  });

  it('stops in order, each by itself', async () => {
    expect(await worker.stop()).toBe(0);
    expect((await asked(api, '/readyz')).status).toBe(200);
    await worker.ready();
    expect((await asked(worker, '/readyz')).status).toBe(200);
  });
});

describe('a role alone is refused, with the remedy, over', () => {
  async function refused(dondoc: DondocProcess, remedy: RegExp): Promise<void> {
    dondoc.launch();
    expect(await dondoc.exited()).toBe(1);
    expect(dondoc.output).toMatch(remedy);
    expect(dondoc.output).toMatch(/^dondoc cannot start: .*\n$/);
    await dondoc.discard();
  }

  it.each(['api', 'worker'] as const)('a log in the data folder: %s', async (role) => {
    const remedy = new RegExp(`DONDOC_ROLES: asks for ${role} alone.*put the log on a server with EVENTSTORE_URL`);
    await refused(DondocProcess.ofRole(role, {}), remedy);
    await refused(DondocProcess.prepare({ DONDOC_ROLES: role }), remedy);
  });

  it('a demonstration', async () => {
    const emulator = await startEmulator();
    try {
      await refused(DondocProcess.ofRole('worker', logAt(emulator.url)), /a demonstration.*DONDOC_DEMO=0/);
      // But for the server's own.
      expect(emulator.log.all.filter(({ type }) => !type.startsWith('$'))).toEqual([]);
    } finally {
      emulator.kill();
    }
  });

  it('neither of both', async () => {
    await refused(DondocProcess.prepare({ DONDOC_ROLES: 'console' }), /asks for neither api nor worker/);
  });
});

describe('nest-cli.json', () => {
  it('names main files that are there', () => {
    const { projects }: { projects: Record<string, { type: string; root: string; entryFile: string }> } = JSON.parse(
      readFileSync('nest-cli.json', 'utf8'),
    );
    const mains = Object.values(projects).flatMap(({ type, root, entryFile }) =>
      type === 'application' ? [join(root, entryFile)] : [],
    );
    expect(mains).toEqual(expect.arrayContaining(['apps/api/main', 'apps/worker/main', 'apps/standalone/main']));
    for (const main of mains) {
      expect(existsSync(`${main}.ts`) && existsSync(resolve('dist', `${main}.js`))).toBe(true);
    }
  });
});

import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from './client.js';
import { DondocProcess } from './dondoc-process.js';

const CACHE = resolve('.tmp');

/** A demonstration freshly made by the build under test, stopped in order; made once for all specs of a run. */
export async function madeDemonstration(): Promise<string> {
  const made = join(CACHE, `demonstration-${Math.round(statSync('dist/.stamp').mtimeMs)}`);
  if (existsSync(made)) return made;
  const dondoc = await DondocProcess.start({ REDIS_URL: 'none' });
  await dondoc.stop();
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) {
    if (old.startsWith('demonstration-') && join(CACHE, old) !== made) rmSync(join(CACHE, old), { recursive: true });
  }
  // Copied beside its place first: the folder may be on another file system, and what is there is whole.
  const copy = join(CACHE, `making-${process.pid}`);
  cpSync(dondoc.folder, copy, { recursive: true });
  await dondoc.discard();
  try {
    renameSync(copy, made);
  } catch {
    // Another worker was first: theirs is as good.
    rmSync(copy, { recursive: true });
    if (!existsSync(made)) throw new Error(`could not keep the demonstration in ${made}`);
  }
  return made;
}

export type Demonstration = Awaited<ReturnType<typeof startDemonstration>>;

/** A running copy of the demonstration as it stands on 25 May 2020, 08:00, with everybody's client. */
export async function startDemonstration(env: Readonly<Record<string, string>> = {}) {
  const dondoc = await DondocProcess.start(env, await madeDemonstration());
  return { dondoc, ...clientsOf(dondoc) };
}

export function clientsOf(dondoc: DondocProcess) {
  const client = (token: string) => new Client(dondoc.url, token);
  return {
    owner: client('demo-owner'),
    head: client('demo-head'),
    leader: client('demo-leader'),
    secretariat: client('demo-secretariat'),
    auditor: client('demo-auditor'),
    admin: client('demo-admin'),
  };
}

/** Lives through every due instant up to there, with the cast or alone. `to` is local time in Ha Noi: `2020-07-01T08:00`. */
export async function advance(client: Client, to: string, { cast = false } = {}): Promise<void> {
  const answer = await client.post('/v1/demo/clock', { advanceTo: `${to}:00+07:00`, ...(cast && { cast }) });
  if (answer.status === 200) return;
  if (answer.status !== 202) throw new Error(`clock: ${answer.status} ${JSON.stringify(answer.body)}`);
  for (;;) {
    const operation = await client.get(`/v1/operations/${answer.body.id}`);
    if (operation.body.state === 'done') return;
    if (operation.body.state === 'failed') throw new Error(`clock: ${JSON.stringify(operation.body)}`);
  }
}

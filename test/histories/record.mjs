// node test/histories/record.mjs BUILT NAME: what the dondoc that is built in the folder BUILT writes and shows, kept as
// test/histories/NAME. It makes a demonstration, asks it, lets people work to 31 July 2020 and asks again.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { liveOn } from './demonstration-life.mjs';
import { readsOf } from './recorded-reads.mjs';

const [built, name] = process.argv.slice(2);
if (built === undefined || name === undefined) throw new Error('usage: node test/histories/record.mjs BUILT NAME');
const target = join(import.meta.dirname, name);
const folder = mkdtempSync(join(tmpdir(), 'dondoc-history-'));
const lines = (items) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

const child = spawn(process.execPath, [resolve(built, 'dist/programs/standalone.js')], {
  env: { PATH: process.env.PATH, DONDOC_PORT: '0', DONDOC_DATA_DIR: folder, REDIS_URL: 'none', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => child.kill());
const exited = new Promise((done) => child.once('exit', done));

const url = await new Promise((ready, fail) => {
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    const line = /^dondoc ready on (\S+)/m.exec(out);
    if (line !== null) ready(line[1]);
  });
  child.once('exit', (code) => fail(new Error(`dondoc ended with ${code}:\n${out}`)));
});

async function send(who, path, init = {}) {
  const headers = { authorization: `Bearer demo-${who}`, 'accept-language': 'vi', ...init.headers };
  const response = await fetch(new URL(path, url), { ...init, headers });
  const text = await response.text();
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path} by ${who}: ${response.status} ${text}`);
  return {
    etag: response.headers.get('etag'),
    position: response.headers.get('projection-position'),
    body: JSON.parse(text),
  };
}

const get = async (who, path) => (await send(who, path)).body;
async function post(who, path, body, seen) {
  const precondition = seen === undefined ? {} : { 'if-match': (await send(who, seen)).etag };
  const headers = { 'content-type': 'application/json', ...precondition };
  const { body: answer } = await send(who, path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.position !== undefined) await get(who, `/v1/me?atLeast=${answer.position}`);
  return answer;
}
async function advance(to) {
  let moving = await post('admin', '/v1/demo/clock', { advanceTo: `${to}:00+07:00` });
  while (moving.state === 'running') moving = await get('admin', `/v1/operations/${moving.id}`);
  if (moving.state === 'failed') throw new Error(`the clock stopped on its way to ${to}: ${JSON.stringify(moving)}`);
}

/** Answers how many events the log had, as every answer says. */
async function show(state, moments) {
  const shown = [];
  for (const { who, path } of await readsOf(get, moments)) shown.push({ who, path, body: await get(who, path) });
  writeFileSync(join(target, `shown-${state}.ndjson`), lines(shown));
  return { state, events: Number((await send('auditor', '/v1/me')).position) };
}

async function logOf(data) {
  const reader = 'dist/libs/infrastructure/event-store/sqlite/sqlite.event-log-reader.js';
  const { openSqliteEventLogReader } = await import(pathToFileURL(resolve(built, reader)).href);
  const log = await openSqliteEventLogReader({ folder: data });
  const events = await log.readAll({ limit: 10_000 });
  await log.close();
  return events;
}

mkdirSync(target, { recursive: true });
const states = [
  await show('2020-05-25', ['2019-03-20T08:00', '2019-11-01T08:00', '2020-01-16T09:30', '2020-03-31T08:00']),
];
await liveOn({ get, post, advance });
states.push(await show('2020-07-31', ['2020-05-25T08:00', '2020-07-01T09:00']));
child.kill('SIGTERM');
await exited;

writeFileSync(join(target, 'log.ndjson'), lines(await logOf(folder)));
const keys = readdirSync(join(folder, 'keys')).map((file) => [
  file,
  JSON.parse(readFileSync(join(folder, 'keys', file), 'utf8')),
]);
writeFileSync(join(target, 'history.json'), `${JSON.stringify({ states, keys: Object.fromEntries(keys) }, null, 2)}\n`);
rmSync(folder, { recursive: true });

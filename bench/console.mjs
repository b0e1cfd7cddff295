import { readFileSync } from 'node:fs';
import { consoleWrites } from './console-writes.mjs';
import { startDondoc } from './harness/dondoc.mjs';
import { summary } from './harness/interleaved.mjs';
import { Logs } from './harness/logs.mjs';
import { Scratch } from './harness/scratch.mjs';
import { Table } from './harness/table.mjs';

const TASKS = 10_000;
/** Each run asks so often; a value is the median of the medians. */
const ASKED = 5;
/** `/proc` counts the time of a process in hundredths of a second. */
const TICK_MS = 10;

/** What pages ask for when they are opened, with the milliseconds within which they are to have it. */
const READS = [
  { name: 'work, a handler', as: 'owner', path: '/v1/me/work', goal: 100 },
  { name: 'work, a head', as: 'head', path: '/v1/me/work', goal: 100 },
  { name: 'board of a unit', as: 'head', path: '/v1/boards/C-ATTT', goal: 120 },
  { name: 'board, past', as: 'head', path: '/v1/boards/C-ATTT?asOf=2020-03-10', goal: 300 },
  { name: 'cockpit, a head', as: 'head', path: '/v1/cockpit', goal: 200 },
  { name: 'cockpit, leader of a field', as: 'leader', path: '/v1/cockpit', goal: 200 },
  { name: 'cockpit, head of ministry', as: 'minister', path: '/v1/cockpit', goal: 200 },
  { name: 'session', path: '/v1/session' },
];

/** `npm run bench -- console`: what the pages of the console read and how soon they show what is written, in a ministry of a hundred units and ten thousand tasks. */
export async function consoleReads({ runs, seed, events }, results) {
  const scratch = new Scratch();
  const table = new Table('console', results);
  try {
    const folder = await new Logs(scratch, events, seed).ministryOf(TASKS);
    const dondoc = await startDondoc(folder);
    await measured(table, dondoc, runs);
    const written = await consoleWrites(dondoc, table);
    await dondoc.stop();
    printGoals([...readsHeldTo(table), ...written]);
  } finally {
    scratch.discardAll();
  }
}

/** The reads take turns, as everywhere here: a process that has just started answers its first questions more slowly. */
async function measured(table, { url, pid }, runs) {
  const results = READS.map((read) => ({ read, taken: [], worked: [], kB: 0 }));
  for (let run = 0; run < runs; run += 1) {
    for (const result of results) {
      const before = cpuMs(pid);
      const asked = [];
      for (let count = 0; count < ASKED; count += 1) asked.push(await ask(url, result.read));
      result.taken.push(summary(asked.map(({ ms }) => ms)).value);
      result.worked.push((cpuMs(pid) - before) / ASKED);
      result.kB = asked[0].kB;
    }
  }
  for (const { read, taken, worked, kB } of results) {
    table.add(read.name, 'dondoc', 'answered', 'ms', taken);
    // Of the whole process: what another machine's load takes from the first figure, it does not take from this one.
    if (!worked.includes(Number.NaN)) table.add(read.name, 'dondoc', 'processor time', 'ms', worked);
    table.add(read.name, 'dondoc', 'answer', 'kB', [kB]);
  }
}

async function ask(url, { as, path }) {
  const headers = as === undefined ? {} : { authorization: `Bearer demo-${as}` };
  const begun = performance.now();
  const answer = await fetch(url + path, { headers });
  const { byteLength } = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return { ms: performance.now() - begun, kB: byteLength / 1_000 };
}

const readsHeldTo = (table) =>
  READS.filter(({ goal }) => goal !== undefined).map(({ name, goal }) => ({
    ...{ name, goal, value: table.value(name, 'dondoc', 'answered') },
  }));

function printGoals(held) {
  console.log('\nheld to');
  for (const { name, goal, value } of held) {
    console.log(
      `  ${value <= goal ? 'reached     ' : 'SHORT       '}  ${name}: ${value.toFixed(0)} ms (at most ${goal} ms)`,
    );
  }
}

/** NaN where the system does not say. */
function cpuMs(pid) {
  try {
    const [, after] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = after.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

// The whole product, its private Redis included where there is one, killed with SIGKILL at any moment while many callers
// send commands. Each caller keeps a ledger: what was acknowledged must stand in the log once, at the place that was
// told; what was refused must not; what was under way is sent again with its key and answers exactly.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { App, copied, withDemonstration } from './app.mjs';
import { Random } from './random.mjs';
import { byMark, wholeLog } from './whole-log.mjs';

const CALLERS = 24;
/** A log of its own for so many kills, since all of it is read after each. */
const CYCLES_PER_LOG = 20;
const ALIVE_MS = [20, 4_000];
/** Asked again once all is over. */
const ASKED_AGAIN = 60;

export async function appCrashCycles({ trials, seed, withinMs = Number.POSITIVE_INFINITY, demonstration }) {
  const random = new Random(seed);
  const figures = {
    ...{ cycles: 0, sent: 0, acknowledged: 0, refused: 0, underWay: 0, sentAgain: 0, hadBeenWritten: 0, askedAgain: 0 },
    ...{ events: 0, startMs: 0, slowestStartMs: 0, faults: [] },
  };
  const giveUp = performance.now() + withinMs;
  const starts = [];
  await withDemonstration(async (made, root) => {
    while (figures.cycles < trials && performance.now() < giveUp) {
      const folder = copied(made, join(root, 'var'));
      const cycles = Math.min(CYCLES_PER_LOG, trials - figures.cycles);
      await crashOneLog({ folder, cycles, giveUp, random, figures, starts });
      rmSync(folder, { recursive: true });
    }
  }, demonstration);
  starts.sort((a, b) => a - b);
  figures.startMs = Math.round(starts[Math.floor(starts.length / 2)] ?? 0);
  figures.slowestStartMs = Math.round(starts.at(-1) ?? 0);
  if (figures.cycles < trials) figures.endedBy = 'the time given';
  return figures;
}

async function crashOneLog({ folder, cycles, giveUp, random, figures, starts }) {
  const app = new App(folder);
  const ledgers = Array.from({ length: CALLERS }, (_, caller) => ({ caller, next: 0, entries: [], open: undefined }));
  const fault = (what) => figures.faults.push(`cycle ${figures.cycles}: ${what}`);
  let tasks;
  try {
    for (let cycle = 0; cycle < cycles && performance.now() < giveUp; cycle += 1) {
      starts.push(await started(app));
      tasks ??= await tasksOf(app);
      if (random.isTrue(0.3)) await app.ask('demo-admin', '/v1/demo/clock', { body: { rate: 600 } });
      const calling = Promise.all(ledgers.map((ledger) => call(app, ledger, tasks, random, figures, fault)));
      await pause(random.between(...ALIVE_MS));
      await app.end('SIGKILL');
      await calling;
      figures.cycles += 1;
      await held(folder, ledgers, fault);
    }
    starts.push(await started(app));
    await askedAgain(app, ledgers, random, figures, fault);
    await app.end('SIGTERM');
    const events = await held(folder, ledgers, fault);
    figures.events += events?.length ?? 0;
  } finally {
    await app.end('SIGKILL');
  }
}

async function started(app) {
  const begun = performance.now();
  await app.start();
  return performance.now() - begun;
}

async function tasksOf(app) {
  const { body } = await app.ask('demo-owner', '/v1/me/work');
  const tasks = [...new Set(body.items.map(({ task }) => task?.id).filter((id) => id !== undefined))];
  if (tasks.length === 0) throw new Error('the owner of the demonstration has no work to report on');
  return tasks;
}

/** One command after another until the process is gone; first the one that was under way when it went the last time. */
async function call(app, ledger, tasks, random, figures, fault) {
  for (;;) {
    const isAgain = ledger.open !== undefined;
    const command = ledger.open ?? nextCommand(ledger, tasks, random);
    ledger.open = command;
    figures[isAgain ? 'sentAgain' : 'sent'] += 1;
    let answer;
    try {
      answer = await app.ask(command.token, command.path, { body: command.body, key: command.key });
    } catch {
      // Nobody knows whether it was written.
      figures.underWay += 1;
      return;
    }
    // Surely or perhaps not written, to be sent again: the store or the rows are not there yet.
    if (answer.status === 503) continue;
    ledger.open = undefined;
    const { id, revision, position } = answer.body;
    const isDone = answer.status === 201 || answer.status === 200;
    if (answer.status >= 500) fault(`${command.mark} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
    figures[isDone ? 'acknowledged' : 'refused'] += 1;
    if (isAgain && isDone && command.wasSeen) figures.hadBeenWritten += 1;
    ledger.entries.push({ ...command, isDone, told: { id, revision, position } });
  }
}

function nextCommand(ledger, tasks, random) {
  const mark = `[${ledger.caller}-${ledger.next}]`;
  const key = `crash-${ledger.caller}-${ledger.next}`;
  ledger.next += 1;
  if (random.isTrue(0.3)) {
    const body = { programme: 'NQ17', title: { vi: `Nhiệm vụ thử ${mark}` }, leadUnit: 'C-ATTT' };
    return { mark, key, token: 'demo-secretariat', path: '/v1/tasks', body };
  }
  const said = { narrative: `Báo cáo ${mark}`, explanation: 'Chờ số liệu.' };
  const body = { period: '2020-Q2', percent: random.between(0, 90), ...said };
  return { mark, key, token: 'demo-owner', path: `/v1/tasks/${random.oneOf(tasks)}/progress-reports`, body };
}

/** The log against the ledgers, while the process is dead. */
async function held(folder, ledgers, fault) {
  let events;
  try {
    events = await wholeLog(folder);
  } catch (error) {
    return fault(`${error.name}: ${error.message}`);
  }
  const found = byMark(events);
  for (const { entries, open } of ledgers) {
    for (const { mark, isDone, told } of entries) {
      const written = found.get(mark) ?? [];
      found.delete(mark);
      if (!isDone && written.length > 0) fault(`${mark} was refused and stands in the log`);
      if (isDone && written.length === 0) fault(`${mark} was acknowledged and is LOST`);
      if (written.length > 1) fault(`${mark} stands in the log ${written.length} times`);
      if (isDone && written.length === 1) requirePlace(mark, told, events, written[0], fault);
    }
    if (open === undefined) continue;
    const written = found.get(open.mark) ?? [];
    found.delete(open.mark);
    // From here on it must stay: a later look that misses it would be a flicker.
    if (open.wasSeen && written.length === 0) fault(`${open.mark} was in the log and is gone`);
    open.wasSeen = written.length === 1;
    if (written.length > 1) fault(`${open.mark}, under way, stands in the log ${written.length} times`);
  }
  for (const mark of found.keys()) fault(`${mark} stands in the log and nobody has sent it`);
  return events;
}

/** The place told is that of the command's last event; it may have more than the one that carries the mark. */
function requirePlace(mark, { revision, position }, events, written, fault) {
  const last = events[position - 1];
  const isSameCommand = last?.metadata.commandKey === written.metadata.commandKey;
  if (isSameCommand && last.stream === written.stream && last.revision === revision) return;
  fault(`${mark} was told to stand at ${position}, revision ${revision}, and does not`);
}

/** Commands acknowledged at any time, sent once more with their keys: the same answer. */
async function askedAgain(app, ledgers, random, figures, fault) {
  const done = ledgers.flatMap(({ entries }) => entries.filter(({ isDone }) => isDone));
  for (let tries = 0; tries < ASKED_AGAIN && done.length > 0; tries += 1) {
    const { mark, token, path, body, key, told } = random.oneOf(done);
    const { status, body: answer } = await app.ask(token, path, { body, key });
    figures.askedAgain += 1;
    const isSame = answer.id === told.id && answer.revision === told.revision && answer.position === told.position;
    if (status >= 300 || !isSame)
      fault(`${mark}, asked again: ${status} ${JSON.stringify(answer)}, was ${JSON.stringify(told)}`);
  }
}

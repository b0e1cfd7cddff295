// The whole product on a full disk: commands answer 507 and leave nothing, reads go on, /readyz says so, and once there
// is room the same command is written and shown, by the same process. The shim refuses the writes; for root a small file
// system is really full.
import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { App, copied, withDemonstration } from './app.mjs';
import { compileShim, underShim } from './shim.mjs';
import { byMark, wholeLog } from './whole-log.mjs';

const [OWNER, READER] = ['demo-owner', 'demo-secretariat'];
const COMMANDS_MAX = 3_000;
/** Room left by the ballast, times n % 5: the log or the read models are full first. */
const ROOM_BYTES = 37_000;

export async function appFullDisk({ trials, demonstration }) {
  const figures = { byFileSystem: 'not tried: it needs root and the right to mount', faults: [] };
  await withDemonstration(async (made, root) => {
    const disk = join(root, 'disk');
    const flag = join(root, 'is-full');
    mkdirSync(disk);
    const env = underShim(compileShim(root), { folder: disk, full: flag });
    await fill(figures, 'byShim', new App(copied(made, join(disk, 'var')), { ...env, REDIS_URL: 'none' }), trials, {
      full: () => writeFileSync(flag, ''),
      room: () => rmSync(flag),
    });

    const mount = join(root, 'mount');
    mkdirSync(mount);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${64 + Number(trials)}m`, 'tmpfs', mount]).status !== 0) return;
    try {
      const ballast = join(mount, 'ballast');
      await fill(figures, 'byFileSystem', new App(copied(made, join(mount, 'var')), { REDIS_URL: 'none' }), trials, {
        full: (time) => takeAllRoom(ballast, (time % 5) * ROOM_BYTES),
        room: () => rmSync(ballast),
      });
    } finally {
      // Lazily: the driver lets go of the log that was read here only once its statements are collected.
      spawnSync('umount', ['-l', mount]);
    }
  }, demonstration);
  return figures;
}

async function fill(figures, name, app, times, disk) {
  const counts = { times: 0, refused: 0, readWhileFull: 0, written: 0 };
  figures[name] = counts;
  const fault = (what) => figures.faults.push(`${name} ${counts.times}: ${what}`);
  await app.start();
  try {
    const found = await app.ask(READER, '/v1/tasks?q=NQ17-01');
    const task = `/v1/tasks/${found.body.items[0].id}`;
    const report = (number) =>
      app.ask(OWNER, `${task}/progress-reports`, {
        key: `full-${number}`,
        body: {
          ...{ period: '2020-Q2', percent: 10, narrative: `Báo cáo số [0-${number}] ${'x'.repeat(2_000)}` },
          explanation: 'Chờ số liệu.',
        },
      });
    let number = 0;
    for (counts.times = 1; counts.times <= times; counts.times += 1) {
      disk.full(counts.times);
      let answer = await report(number);
      for (let tries = 0; answer.status === 201 && tries < COMMANDS_MAX; tries += 1) {
        counts.written += 1;
        answer = await report(++number);
      }
      const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true;
      if (answer.status === 507 && isProblem && answer.body.code === 'store-full') counts.refused += 1;
      else fault(`a command was answered ${answer.status} ${JSON.stringify(answer.body)}`);
      for (const path of [task, `${task}/events`, '/v1/me/work', '/v1/tasks', '/v1/boards/C-ATTT?period=2020-Q2']) {
        const { status } = await app.ask(OWNER, path);
        if (status === 200) counts.readWhileFull += 1;
        else fault(`GET ${path} was answered ${status} while the disk was full`);
      }
      const full = await app.ask(READER, '/readyz');
      if (full.body.status !== 'degraded') fault(`/readyz said ${JSON.stringify(full.body)} on a full disk`);
      disk.room();
      const again = await report(number);
      if (again.status === 201) counts.written += 1;
      else fault(`with room again the same command was answered ${again.status} ${JSON.stringify(again.body)}`);
      const shown = await shownAt(app, task, again.body.position);
      if (shown.status !== 200) fault(`what was written was not shown: ${shown.status}`);
      const roomy = await app.ask(READER, '/readyz');
      if (roomy.body.status === 'degraded' && JSON.stringify(roomy.body).includes('507'))
        fault('/readyz still says 507');
      number += 1;
    }
    counts.times -= 1;
    if (!app.isRunning) fault(`the process has ended: ${app.said}`);
    await app.end('SIGTERM');
    await requireAllOnce(app.folder, number, fault);
  } finally {
    await app.end('SIGTERM');
  }
}

/** The projector tries again every second once it has found the disk full. */
async function shownAt(app, task, position) {
  let answer;
  for (let tries = 0; tries < 5; tries += 1) {
    answer = await app.ask(OWNER, `${task}?atLeast=${position}`);
    if (answer.status === 200) return answer;
  }
  return answer;
}

/** Each report once, those that were refused first too. */
async function requireAllOnce(folder, count, fault) {
  const found = byMark(await wholeLog(folder));
  const twice = [...found.values()].filter((events) => events.length > 1).length;
  if (found.size !== count || twice > 0)
    fault(`${count} reports were written; the log has ${found.size}, ${twice} twice`);
}

function takeAllRoom(file, left) {
  const ballast = openSync(file, 'w');
  for (let block = 65_536; block >= 1; ) {
    try {
      writeSync(ballast, Buffer.alloc(block));
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
      block = Math.floor(block / 2);
    }
  }
  ftruncateSync(ballast, Math.max(0, fstatSync(ballast).size - left));
  closeSync(ballast);
}

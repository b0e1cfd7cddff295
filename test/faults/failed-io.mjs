// The n-th fsync or write of a process answers EIO, alone or with all that follow. The process must end, with a code
// that says so, and whatever the disk has by then must hold every acknowledged event.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, keptBy, writeImage } from './crash-images.mjs';
import { Disk } from './disk.mjs';
import { withMemoryFolder } from './folders.mjs';
import { faultsOf } from './log-check.mjs';
import { Random } from './random.mjs';
import { ackedOn, LEDGER, LOG, recorded } from './recording.mjs';
import { compileShim } from './shim.mjs';

const CALLERS = 2;
/** Opening, appends, an idle checkpoint among them, and a clean close. */
const START = { callers: CALLERS, appends: 5, bytes: 600, pauseAt: [2] };

/** @param trials at most so many of all failures that there can be */
export async function failedIo({ trials, seed }) {
  const random = new Random(seed);
  const figures = { failures: 0, possible: 0, ended: 0, acknowledgedBefore: 0, images: 0, notReached: 0, faults: [] };
  await withMemoryFolder('io', async (folder) => {
    const shim = compileShim(folder);
    const run = async (fail) => {
      const at = join(folder, 'run');
      mkdirSync(at);
      try {
        await tryOne(at, fail, await recorded(at, shim, [START], { fail }), random, figures);
      } finally {
        rmSync(at, { recursive: true });
      }
    };
    const all = await everyFailure(folder, shim);
    figures.possible = all.length;
    for (const fail of shuffled(all, random).slice(0, trials)) await run(fail);
  });
  return figures;
}

/** As many as an undisturbed run has writes and fsyncs. */
async function everyFailure(folder, shim) {
  const at = join(folder, 'undisturbed');
  mkdirSync(at);
  const { changes } = await recorded(at, shim, [START]);
  const count = (kind) => changes.filter(({ what, name }) => what === kind && name !== LEDGER).length;
  const numbered = (name, length) =>
    Array.from({ length }, (_, index) => [`${name}:${index + 1}`, `${name}:${index + 1}+`]);
  return [...numbered('sync', count('s')), ...numbered('write', count('w'))].flat();
}

async function tryOne(folder, fail, { disk: files, exits, changes }, random, figures) {
  const [{ code, signal, said }] = exits;
  const fault = (what) => figures.faults.push(`${fail}: ${what}`);
  const hit = changes.findIndex(({ what }) => what === 'f' || what === 'e');
  figures.failures += 1;
  if (hit < 0) figures.notReached += 1;
  if (code !== 0) figures.ended += 1;
  if (code === 0 && mustEnd(changes, hit)) fault(`the process went on after ${changes[hit].name} had failed`);
  if (code !== 0 && (hit < 0 || said === '')) fault(`the process ended with ${code ?? signal} and said "${said}"`);

  const disk = new Disk();
  for (const change of changes) disk.apply(change);
  const acked = ackedOn(disk);
  figures.acknowledgedBefore += acked.reduce((sum, number) => sum + number, 0);
  for (const kind of KINDS) {
    const at = join(folder, kind);
    writeImage(disk.image(keptBy(kind, disk.pending, random)), at);
    for (const found of await faultsOf(at, acked, CALLERS)) fault(`power cut, ${kind}: ${found}`);
    figures.images += 1;
  }
  // The machine went on and only the process ended: its files are as the kernel has them.
  for (const found of await faultsOf(join(files, LOG), acked, CALLERS)) fault(found);
}

/**
 * Not for the lock's own files while the log is being closed: they hold nothing. SQLite says nothing of a folder's
 * failed fsync, so the store makes its own, and goes on once that has succeeded.
 */
function mustEnd(changes, hit) {
  const name = changes[hit]?.name;
  if (name === undefined || name.startsWith(`${LOG}/log.lock`)) return false;
  return name !== LOG || !changes.slice(hit).some((change) => change.what === 's' && change.name === LOG);
}

function shuffled(items, random) {
  const rest = [...items];
  return items.map(() => rest.splice(random.between(0, rest.length - 1), 1)[0]);
}

// The n-th call of a kind fails, alone or with all that follow. After a failed fsync or write (EIO) the process must end,
// with a code that says so; without room (ENOSPC) it refuses and goes on; without a descriptor (EMFILE) it does not start.
// Whatever the disk has by then must hold every acknowledged event.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyLogFile } from '../../dist/libs/infrastructure/event-store/sqlite/verify-log-file.js';
import { KINDS, keptBy, writeImage } from './crash-images.mjs';
import { Disk } from './disk.mjs';
import { withMemoryFolder } from './folders.mjs';
import { faultsOf } from './log-check.mjs';
import { Random } from './random.mjs';
import { ackedOn, LEDGER, LOG, recorded } from './recording.mjs';
import { compileShim } from './shim.mjs';

const CALLERS = 2;
/** Opening, appends, an idle checkpoint among them, and a clean close. */
const START = { callers: CALLERS, appends: 5, bytes: 600, pauseAt: [2], tries: 3 };
/** By kind of failure, what the record has of each call that can fail so. */
const CALLS = { sync: 's', write: 'w', room: 'w', truncate: 't', open: 'o' };
const OUTCOMES = {
  'went on': ({ code, said }) => code === 0 && said === '',
  'refused, then went on': ({ code, said }) => code === 0 && /^(refused: StoreFull: .* make room .*\n)+$/.test(said),
  'refused to the end': ({ code, said }) => code === 1 && /^StoreFull: .* make room /m.test(said),
  'not opened': ({ code, said }) =>
    code === 1 && /^LogRefused: .*; (make room|let the process open|name a data)/m.test(said),
  ended: ({ code, signal, said }) => (code === 74 || signal === 'SIGKILL') && said !== '',
};
/** What may come of a failure; of `sync` and `write` see `mustEnd` too. */
const LAWFUL = {
  sync: ['went on', 'ended'],
  write: ['went on', 'ended'],
  room: ['went on', 'refused, then went on', 'refused to the end', 'not opened'],
  // SQLite makes an I/O error of it.
  truncate: ['went on', 'ended'],
  open: ['went on', 'not opened'],
};

/** @param trials at most so many of all failures that there can be */
export async function failedIo({ trials, seed }) {
  const random = new Random(seed);
  const figures = {
    failures: 0,
    possible: 0,
    outcomes: {},
    acknowledgedBefore: 0,
    images: 0,
    notReached: 0,
    faults: [],
  };
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

/** As many as an undisturbed run has such calls. */
async function everyFailure(folder, shim) {
  const at = join(folder, 'undisturbed');
  mkdirSync(at);
  const { changes } = await recorded(at, shim, [START]);
  const ours = changes.filter(({ name }) => name !== LEDGER);
  return Object.entries(CALLS).flatMap(([kind, call]) => {
    const { length } = ours.filter(({ what }) => what === call);
    return Array.from({ length }, (_, index) => [`${kind}:${index + 1}`, `${kind}:${index + 1}+`]).flat();
  });
}

async function tryOne(folder, fail, { disk: files, exits, changes }, random, figures) {
  const [exit] = exits;
  const [kind] = fail.split(':');
  const fault = (what) => figures.faults.push(`${fail}: ${what}`);
  const hit = changes.findIndex(({ what }) => what === 'f' || what === 'e');
  const outcome = Object.keys(OUTCOMES).find((name) => OUTCOMES[name](exit)) ?? 'crashed';
  figures.failures += 1;
  figures.outcomes[kind] ??= {};
  figures.outcomes[kind][outcome] = (figures.outcomes[kind][outcome] ?? 0) + 1;
  if (hit < 0) figures.notReached += 1;
  if (!(hit < 0 ? ['went on'] : LAWFUL[kind]).includes(outcome)) {
    fault(`${outcome} at ${changes[hit]?.name}, with ${exit.code ?? exit.signal}, and said "${exit.said}"`);
  }
  if (exit.code === 0 && mustEnd(kind, changes, hit))
    fault(`the process went on after ${changes[hit].name} had failed`);

  const disk = new Disk();
  for (const change of changes) disk.apply(change);
  const acked = ackedOn(disk);
  const acknowledged = acked.reduce((sum, number) => sum + number, 0);
  figures.acknowledgedBefore += acknowledged;
  if (exit.code === 0 && acknowledged !== CALLERS * START.appends) fault(`it ended well with ${acknowledged} appends`);
  for (const way of KINDS) {
    const at = join(folder, way);
    writeImage(disk.image(keptBy(way, disk.pending, random)), at);
    for (const found of await faultsOf(at, acked, CALLERS)) fault(`power cut, ${way}: ${found}`);
    figures.images += 1;
  }
  // The machine went on and only the process ended: its files are as the kernel has them.
  for (const found of await faultsOf(join(files, LOG), acked, CALLERS)) fault(found);
  const verdict = verifyLogFile(join(files, LOG, 'log.db'));
  if (verdict.fault !== undefined) fault(`verify: ${JSON.stringify(verdict.fault)}`);
}

/**
 * Not for the lock's own files while the log is being closed: they hold nothing. SQLite says nothing of a folder's
 * failed fsync, so the store makes its own, and goes on once that has succeeded.
 */
function mustEnd(kind, changes, hit) {
  const name = changes[hit]?.name;
  if (name === undefined || !['sync', 'write'].includes(kind) || name.startsWith(`${LOG}/log.lock`)) return false;
  return name !== LOG || !changes.slice(hit).some((change) => change.what === 's' && change.name === LOG);
}

function shuffled(items, random) {
  const rest = [...items];
  return items.map(() => rest.splice(random.between(0, rest.length - 1), 1)[0]);
}

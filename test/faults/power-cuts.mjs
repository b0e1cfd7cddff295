// Power cuts: what real processes wrote, cut at many points and in every way a disk may leave it, opened with the real
// store. With `synchronous=NORMAL` forced upon the writer the same test must find losses, else it proves nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS, keptBy } from './crash-images.mjs';
import { Disk } from './disk.mjs';
import { faultsOf } from './log-check.mjs';
import { Random } from './random.mjs';
import { ackedIn, eventsAcknowledged, LEDGER, recorded, requireComplete } from './recording.mjs';
import { compileShim } from './shim.mjs';

const IMAGES_PER_RECORDING = 300;
const normal = fileURLToPath(new URL('../harness/normal-writer.thread.mjs', import.meta.url));

/**
 * @returns {images, faults: [sentence], kinds, …}; a faulty image is kept, and its folder stands in the sentence
 */
export async function powerCuts({ trials, seed, isNormal = false }) {
  const random = new Random(seed);
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-power-'));
  const figures = { images: 0, recordings: 0, changes: 0, syncs: 0, acknowledged: 0, retried: 0, faults: [] };
  try {
    const shim = compileShim(folder);
    while (figures.images < trials) {
      const at = join(folder, `recording-${figures.recordings}`);
      mkdirSync(at);
      const { disk, changes } = await recorded(at, shim, startsFrom(random, isNormal ? { thread: normal } : {}));
      requireComplete(changes, disk);
      figures.recordings += 1;
      figures.changes += changes.length;
      figures.syncs += changes.filter(({ what }) => what === 's').length;
      await cut(changes, Math.min(IMAGES_PER_RECORDING, trials - figures.images), random, at, figures);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

/** A clean end, a kill, and small and large events: a log is opened over every kind of rest. */
function startsFrom(random, common) {
  const start = (change) => ({ callers: random.oneOf([1, 4, 16]), bytes: random.oneOf([20, 600, 20_000]), ...common, ...change });
  return [
    start({ callers: 4, appends: random.between(3, 8), pauseAt: [1] }),
    start({ killAfter: random.between(1, 60) }),
    start({ appends: random.between(2, 10), pauseAt: random.isTrue() ? [2] : [] }),
    start({ killAfter: random.between(1, 60), pauseAt: [1] }),
  ];
}

async function cut(changes, count, random, folder, figures) {
  const disk = new Disk();
  let applied = 0;
  for (const point of pointsIn(changes, count, random)) {
    while (applied < point) disk.apply(changes[applied++]);
    const pending = disk.pending.filter(({ name }) => name !== LEDGER);
    const ledger = disk.image(disk.pending.filter(({ name }) => name === LEDGER)).get(LEDGER);
    const acked = ackedIn(ledger?.toString('utf8') ?? '');
    const kind = KINDS[figures.images % KINDS.length];
    const image = disk.image(keptBy(kind, pending, random));
    const at = join(folder, `image-${figures.images}`);
    write(image, at);
    const retry = random.isTrue(0.1);
    const faults = await faultsOf(at, acked, { retry });
    figures.images += 1;
    figures.acknowledged += eventsAcknowledged(acked);
    figures.retried += retry ? 1 : 0;
    if (faults.length > 0) figures.faults.push(`${kind} after change ${point}: ${faults.join('; ')}`);
    rmSync(at, { recursive: true });
  }
}

/** Half of them right behind an acknowledgement, where a lie shows most; the others anywhere. In their order. */
function pointsIn(changes, count, random) {
  const acks = changes.flatMap(({ what, name }, index) => (what === 'w' && name === LEDGER ? [index + 1] : []));
  const anywhere = () => random.between(0, changes.length);
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? random.oneOf(acks) : anywhere())).sort(
    (a, b) => a - b,
  );
}

function write(image, folder) {
  mkdirSync(folder);
  for (const [name, bytes] of image) if (name.startsWith('log/')) writeFileSync(join(folder, name.slice(4)), bytes);
}

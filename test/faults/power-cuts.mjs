// Power cuts: what real processes wrote, cut at many points and in every way a disk may leave it, opened with the real
// store. With `synchronous=NORMAL` forced upon the writer the same test must find losses, else it proves nothing.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS, keptBy, writeImage } from './crash-images.mjs';
import { Disk } from './disk.mjs';
import { keptFolder, withMemoryFolder } from './folders.mjs';
import { faultsAfterRetry, faultsOf } from './log-check.mjs';
import { Random } from './random.mjs';
import { ackedOn, LEDGER, LOG, recorded, requireComplete } from './recording.mjs';
import { compileShim } from './shim.mjs';
import { CALLERS_MAX, startsFrom } from './starts.mjs';
import { lengthAfter } from './workload.mjs';

const IMAGES_PER_RECORDING = 300;
/** Of the images, opened by the whole store with its thread, and every append that was under way sent again. */
const RETRIED = 0.05;
const normalThread = fileURLToPath(new URL('../harness/normal-writer.thread.mjs', import.meta.url));

export async function powerCuts({ trials, seed, isNormal = false }) {
  const random = new Random(seed);
  const figures = {
    images: 0,
    recordings: 0,
    writes: 0,
    syncs: 0,
    checkpoints: 0,
    eventsRequired: 0,
    sentAgain: 0,
    faults: [],
  };
  await withMemoryFolder('power', async (folder) => {
    const shim = compileShim(folder);
    while (figures.images < trials) {
      const at = join(folder, `recording-${figures.recordings}`);
      mkdirSync(at);
      const { disk, changes } = await recorded(at, shim, startsFrom(random, isNormal ? { thread: normalThread } : {}));
      requireComplete(changes, disk);
      figures.recordings += 1;
      figures.writes += changes.filter(({ what }) => what === 'w').length;
      const syncs = changes.filter(({ what }) => what === 's');
      figures.syncs += syncs.length;
      figures.checkpoints += syncs.filter(({ name }) => name === `${LOG}/log.db`).length;
      await cut(changes, Math.min(IMAGES_PER_RECORDING, trials - figures.images), random, at, figures, isNormal);
      rmSync(at, { recursive: true });
    }
  });
  return figures;
}

async function cut(changes, count, random, folder, figures, isNormal) {
  const disk = new Disk();
  let applied = 0;
  for (const point of pointsIn(changes, count, random)) {
    for (; applied < point; applied += 1) disk.apply(changes[applied]);
    const acked = ackedOn(disk);
    const kind = KINDS[figures.images % KINDS.length];
    const image = disk.image(keptBy(kind, disk.pending, random));
    const at = join(folder, `image-${figures.images}`);
    writeImage(image, at);
    const isRetried = random.isTrue(RETRIED);
    const faults = await (isRetried ? faultsAfterRetry : faultsOf)(at, acked, CALLERS_MAX);
    rmSync(at, { recursive: true });
    figures.images += 1;
    figures.eventsRequired += acked.reduce((sum, number) => sum + lengthAfter(number), 0);
    if (isRetried) figures.sentAgain += 1;
    if (faults.length === 0) continue;
    const kept = isNormal ? 'not kept' : keptFolder('power');
    if (!isNormal) writeImage(image, kept);
    figures.faults.push(`${kind} after change ${point} (the image: ${kept}): ${faults.join('; ')}`);
  }
}

/** Half of them right behind an acknowledgement, where a lie shows most; the others anywhere. In their order. */
function pointsIn(changes, count, random) {
  const acks = changes.flatMap(({ what, name }, index) => (what === 'w' && name === LEDGER ? [index + 1] : []));
  const anywhere = () => random.between(0, changes.length);
  const points = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? random.oneOf(acks) : anywhere()));
  return points.sort((a, b) => a - b);
}

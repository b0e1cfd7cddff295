// The ways in which a power cut may leave what nothing had made last: {kind, kept}, to be given to Disk.image.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOG } from './recording.mjs';

const SECTOR = 512;
const PAGE = 4096;

const ways = {
  /** Nothing of it reached the disk. */
  dropped: () => [],
  /** As far as a disk that keeps the order had come. */
  prefix: (pending, random) => pending.slice(0, random.between(0, pending.length)),
  /** The same, and the next write in part. */
  torn: (pending, random) => {
    const last = random.between(0, pending.length - 1);
    const border = random.oneOf([SECTOR, PAGE]);
    const pieces = piecesOf(pending[last], border);
    return [...pending.slice(0, last), ...pieces.slice(0, random.between(0, pieces.length - 1))];
  },
  /** Any of the changes, later ones without earlier ones. */
  reordered: (pending, random) => pending.filter(() => random.isTrue()),
  /** Any of the sectors, of every write some. */
  scattered: (pending, random) => pending.flatMap((change) => piecesOf(change, SECTOR)).filter(() => random.isTrue()),
};

export const KINDS = Object.keys(ways);

export function keptBy(kind, pending, random) {
  return pending.length === 0 ? [] : ways[kind](pending, random);
}

/** A write cut at the borders inside it, which are the file's and not the write's. */
function piecesOf(change, border) {
  if (change.what !== 'w') return [change];
  const pieces = [];
  for (let at = 0; at < change.bytes.length; ) {
    const end = Math.min(change.bytes.length, at + border - ((change.offset + at) % border));
    pieces.push({ ...change, offset: change.offset + at, bytes: change.bytes.subarray(at, end) });
    at = end;
  }
  return pieces;
}

/** The log's files of an image, in a folder that is made for them. */
export function writeImage(image, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of image) {
    if (name.startsWith(`${LOG}/`)) writeFileSync(join(folder, name.slice(LOG.length + 1)), bytes);
  }
}

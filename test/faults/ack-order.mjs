// Order: what real processes wrote and acknowledged, as it was recorded, and for each acknowledgement an fsync of the
// write-ahead log between the commit frame of its events and its own line in the ledger. The same is recorded with
// `synchronous=NORMAL` forced upon the writer, and acknowledgements without that fsync must be found, or the test is blind.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withMemoryFolder } from './folders.mjs';
import { Random } from './random.mjs';
import { LEDGER, LOG, recorded, requireComplete } from './recording.mjs';
import { compileShim } from './shim.mjs';
import { CALLERS_MAX, startsFrom } from './starts.mjs';
import { idOf, lengthAfter, streamOf } from './workload.mjs';

const WAL = `${LOG}/log.db-wal`;
/** https://sqlite.org/fileformat2.html#the_write_ahead_log */
const [WAL_HEADER, FRAME_HEADER, COMMIT_SIZE_AT] = [32, 24, 4];
const normalThread = fileURLToPath(new URL('../harness/normal-writer.thread.mjs', import.meta.url));

/** @param trials how many acknowledgements are looked at; with `synchronous=NORMAL` those of one recording */
export async function ackOrder({ trials, seed }) {
  const random = new Random(seed);
  return withMemoryFolder('order', async (folder) => {
    const shim = compileShim(folder);
    const full = await lookedAt(trials, random, folder, shim, {});
    const normal = await lookedAt(1, random, folder, shim, { thread: normalThread });
    const faults = full.tooEarly;
    if (normal.tooEarly.length === 0) {
      faults.push('with synchronous=NORMAL every acknowledgement had its fsync before it: this test sees nothing');
    }
    const { tooEarly, ...figures } = full;
    return { ...figures, withNormal: { ...normal, tooEarly: normal.tooEarly.length }, faults };
  });
}

async function lookedAt(trials, random, folder, shim, common) {
  const figures = { acks: 0, recordings: 0, commits: 0, walWrites: 0, walSyncs: 0, tooEarly: [] };
  while (figures.acks < trials) {
    const at = join(folder, 'recording');
    mkdirSync(at);
    const { disk, changes } = await recorded(at, shim, startsFrom(random, common));
    requireComplete(changes, disk);
    rmSync(at, { recursive: true });
    figures.recordings += 1;
    look(changes, figures);
  }
  return figures;
}

/** One pass over a recording. A caller has one append under way, the one behind its last line in the ledger. */
function look(changes, figures) {
  const wal = new CommittedPages();
  const underWay = Array.from({ length: CALLERS_MAX }, (_, caller) => new UnderWay(caller, 0));
  for (const [index, { what, name, offset, bytes }] of changes.entries()) {
    if (name === WAL && what === 'w') {
      figures.walWrites += 1;
      if (wal.write(offset, bytes)) figures.commits += 1;
    }
    if (name === WAL && what === 's') {
      figures.walSyncs += 1;
      const pages = wal.synced();
      for (const append of underWay) append.find(pages);
    }
    if (name !== LEDGER || what !== 'w') continue;
    const [caller, number] = bytes.toString('latin1').split(' ').map(Number);
    const append = underWay[caller];
    figures.acks += 1;
    if (append.number !== number) throw new Error(`the ledger has ${caller} ${number} where ${append.number} must be`);
    if (append.missing.length > 0) {
      figures.tooEarly.push(
        `change ${index}: append ${number} of ${streamOf(caller)} was acknowledged before its fsync`,
      );
    }
    underWay[caller] = new UnderWay(caller, number + 1);
  }
}

/** An append, and of its events the ids (as they stand in a page) that no fsync has made last. */
class UnderWay {
  constructor(caller, number) {
    this.number = number;
    const [first, next] = [lengthAfter(number), lengthAfter(number + 1)];
    const ids = Array.from({ length: next - first }, (_, index) => idOf(streamOf(caller), first + index));
    this.missing = ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  }

  find(pages) {
    this.missing = this.missing.filter((id) => !pages.some((page) => page.includes(id)));
  }
}

/** The pages in a write-ahead log of transactions that have their commit frame, until an fsync of it takes them. */
class CommittedPages {
  /** Pages by the place of their frame: of a process that was killed in the middle some may be left, and be overwritten. */
  #open = new Map();
  #commits = new Set();
  #committed = [];

  /** A frame comes in two writes, its header and its page. @returns whether it ended a transaction */
  write(offset, bytes) {
    if (offset === 0 && bytes.length === WAL_HEADER) return false;
    if (bytes.length === FRAME_HEADER) {
      this.#commits[bytes.readUInt32BE(COMMIT_SIZE_AT) > 0 ? 'add' : 'delete'](offset);
      return false;
    }
    const frame = offset - FRAME_HEADER;
    this.#open.set(frame, bytes);
    if (!this.#commits.has(frame)) return false;
    for (const [place, page] of this.#open) if (place <= frame) this.#committed.push(page);
    this.#open.clear();
    this.#commits.clear();
    return true;
  }

  synced() {
    return this.#committed.splice(0);
  }
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Played power cuts need no disk: what it does is in the recording. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Calls `work` with a folder of its own, which is gone afterwards. */
export async function withMemoryFolder(name, work) {
  const folder = mkdtempSync(join(MEMORY, `dondoc-${name}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For what has failed: it stays, for a person to look at. */
export const keptFolder = (name) => mkdtempSync(join(tmpdir(), `dondoc-${name}-failed-`));

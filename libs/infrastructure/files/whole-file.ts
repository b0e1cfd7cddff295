import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../event-store/sqlite/log-folder.js';

/** Something is there already, and nothing is ever overwritten. */
export class TargetTaken extends Error {
  override readonly name = 'TargetTaken';
  constructor(readonly path: string) {
    super(`${path} is there already`);
  }
}

/**
 * A file that is there whole and on disk, or not at all: it is written, and judged, under another name beside it. What a
 * killed process leaves behind ends in `.partial` and may be deleted.
 *
 * @throws TargetTaken; what `write` throws, and then nothing is left.
 */
export function makeWhole<Made>(file: string, write: (partial: string) => Made): Made {
  if (existsSync(file)) throw new TargetTaken(file);
  const partial = `${file}.${randomUUID()}.partial`;
  try {
    closeSync(openSync(partial, 'wx', 0o600));
    const made = write(partial);
    takeName(partial, file);
    return made;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** @throws TargetTaken when the folder holds anything; one that is not there yet is as good as empty. */
export function requireEmptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new TargetTaken(folder);
}

export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A rename would replace; so the name is taken first, by an empty file of ours. */
function takeName(partial: string, file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    throw existsSync(file) ? new TargetTaken(file) : error;
  }
  renameSync(partial, file);
  syncFolder(dirname(file));
}

import { chmodSync, constants, copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, syncFolder } from '../event-store/sqlite/log-folder.js';
import { requireEmptyFolder, syncFile } from '../files/whole-file.js';

/** Inside a data folder. */
export const KEYS_FOLDER = 'keys';

/**
 * The keys of one folder in another that is empty or new, for its owner alone; forced to disk when this returns. A key
 * that is destroyed meanwhile is not copied.
 *
 * @returns how many there are; a folder that is not there has none.
 * @throws TargetTaken when the folder holds anything.
 */
export function copyKeys(from: string, to: string): number {
  requireEmptyFolder(to);
  makeFolder(to);
  const names = existsSync(from) ? readdirSync(from).filter((name) => name.endsWith('.key')) : [];
  try {
    const copied = names.filter((name) => isCopied(join(from, name), join(to, name)));
    syncFolder(to);
    return copied.length;
  } catch (error) {
    for (const name of names) rmSync(join(to, name), { force: true });
    throw error;
  }
}

function isCopied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!existsSync(from)) return false;
    throw error;
  }
  chmodSync(to, 0o600);
  syncFile(to);
  return true;
}

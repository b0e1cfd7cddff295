import { existsSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode, whyOf } from '../shell/system-error.js';
import { type Finding, finding } from './finding.js';

const MEBIBYTE = 1_048_576;
const FREE_LOW_MIB = 1_024;
const FREE_LEAST_MIB = 64;

/** Tries it: the permission bits say nothing of a read-only mount, and root is allowed everything by them. */
export function checkDataFolder(folder: string): Finding {
  const isThere = existsSync(folder);
  if (isThere && !statSync(folder).isDirectory())
    return finding('dataFolder', 'fault', 'folder-not-folder', { folder });
  try {
    const place = nearest(folder);
    readdirSync(place);
    rmdirSync(mkdtempSync(join(place, '.doctor-')));
    return finding('dataFolder', 'ok', isThere ? 'folder-ok' : 'folder-new', { folder });
  } catch (error) {
    return finding('dataFolder', 'fault', 'folder-unwritable', { folder, why: whyOf(error) });
  }
}

export function checkDisk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearest(folder));
  const free = Math.floor((bavail * bsize) / MEBIBYTE);
  if (free >= FREE_LOW_MIB) return finding('disk', 'ok', 'disk-ok', { free });
  return finding('disk', free < FREE_LEAST_MIB ? 'fault' : 'warning', 'disk-low', { free });
}

/** The folder itself, else the lowest that exists above it, in which it would be made. */
function nearest(folder: string): string {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  return place;
}

/** Whether the process that the folder names is alive. */
export function checkProcess(folder: string): Finding {
  const file = join(folder, 'dondoc.pid');
  if (!existsSync(file)) return finding('process', 'ok', 'process-none');
  const pid = Number(readFileSync(file, 'utf8').trim());
  if (!Number.isSafeInteger(pid) || pid < 1) return finding('process', 'warning', 'process-unreadable', { file });
  return isAlive(pid)
    ? finding('process', 'ok', 'process-runs', { pid })
    : finding('process', 'warning', 'process-stale', { pid });
}

/** Its number, where it is alive. */
export function processOf({ code, because }: Finding): number | undefined {
  return code === 'process-runs' ? Number(because['pid']) : undefined;
}

/** Signal 0 only asks; a process of another user may not be asked, and so is alive. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

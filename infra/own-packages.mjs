import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Whether the packages of a folder with a lock file of its own are there in the end: nothing of them is in the product, nor in
 * what everybody installs. `folder` ends with a slash.
 */
export function ensureOwnPackages(folder, note = '') {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return true;
  console.log(`installing what ${folder}package-lock.json names${note}`);
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0;
}

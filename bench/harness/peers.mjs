import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));
const asked = `${folder}package-lock.json`;
const installed = `${folder}node_modules/.package-lock.json`;

/** Whether the peers are there in the end. They have a lock file of their own: nothing of them is in the product. */
export function ensurePeers() {
  if (existsSync(installed)) return true;
  console.log(`installing the peers of ${asked}; one of them compiles for a minute or two`);
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) console.log('The peers could not be installed: only dondoc and the limits are measured.');
  return status === 0;
}

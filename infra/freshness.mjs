// Whether what was built is as new as what it is built of. Each build leaves a stamp in dist/.
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders count too: their time changes when a file in them is removed or renamed. */
export function isFresh(root, stamp, { sources, settings }) {
  const path = join(root, stamp);
  return existsSync(path) && newest(root, sources, settings) <= statSync(path).mtimeMs;
}

/** Says so on standard error: standard output belongs to the command that asked for the build. */
export function builtSince(root, stamp, begun, what) {
  const path = join(root, stamp);
  writeFileSync(path, '');
  // What was saved while it was built is newer than the stamp, so the next build takes it.
  utimesSync(path, begun, begun);
  console.error(`built ${what} in ${((Date.now() - begun.getTime()) / 1000).toFixed(1)} s`);
}

function newest(root, sources, settings) {
  const times = [...settings, ...sources].map((name) => statSync(join(root, name)).mtimeMs);
  for (const folder of sources) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      times.push(statSync(join(entry.parentPath, entry.name)).mtimeMs);
    }
  }
  return Math.max(...times);
}

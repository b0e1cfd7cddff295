// Whether what was built is as new as what it is built of. Each build leaves a stamp in dist/.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders count too: their time changes when a file in them is removed or renamed. */
export function isFresh(root, stamp, { sources, settings, packages }) {
  const path = join(root, stamp);
  if (!existsSync(path) || newest(root, sources, settings) > statSync(path).mtimeMs) return false;
  return packages === undefined || readFileSync(path, 'utf8') === packages;
}

/** Says so on standard error: standard output belongs to the command that asked for the build. */
export function builtSince(root, stamp, begun, what, packages = '') {
  const path = join(root, stamp);
  writeFileSync(path, packages);
  // What was saved while it was built is newer than the stamp, so the next build takes it.
  utimesSync(path, begun, begun);
  console.error(`built ${what} in ${((Date.now() - begun.getTime()) / 1000).toFixed(1)} s`);
}

/** Of what is bundled; by content, for npm writes the file anew where it leaves out what only a build needs. */
export const lockedPackages = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

function newest(root, sources, settings) {
  let latest = 0;
  const see = (path) => {
    latest = Math.max(latest, statSync(path).mtimeMs);
  };
  // Each call of the command line asks this; Node's own recursive listing takes half as long again.
  const seeAll = (folder) => {
    see(folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) seeAll(path);
      else see(path);
    }
  };
  for (const name of settings) see(join(root, name));
  for (const name of sources) seeAll(join(root, name));
  return latest;
}

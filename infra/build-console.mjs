// The console: Vite builds apps/console, with the texts that it shows, into dist/console, when anything of it is newer.
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['apps/console', 'libs/texts', 'libs/domain'];
const settings = ['package-lock.json', 'infra/build-console.mjs'];

/** Builds it where it is stale, and says so; throws when it cannot. */
export async function buildConsole(root) {
  const stamp = join(root, 'dist', '.console-stamp');
  if (existsSync(stamp) && newest(root) <= statSync(stamp).mtimeMs) return;
  const begun = new Date();
  const { build } = await import('vite').catch(() => {
    throw new Error('What builds the console is not installed: run `npm ci` (without --omit=dev) first.');
  });
  await build({ configFile: join(root, 'apps/console/vite.config.mjs') });
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun);
  console.error(`built dist/console in ${((Date.now() - begun.getTime()) / 1000).toFixed(1)} s`);
}

function newest(root) {
  const times = settings.map((name) => statSync(join(root, name)).mtimeMs);
  for (const folder of sources) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      times.push(statSync(join(entry.parentPath, entry.name)).mtimeMs);
    }
  }
  return Math.max(...times);
}

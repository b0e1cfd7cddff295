// The console: Vite builds apps/console, with the texts that it shows, into dist/console, when anything of it is newer.
import { join } from 'node:path';
import { builtSince, isFresh } from './freshness.mjs';

const STAMP = 'dist/.console-stamp';
const of = {
  sources: ['apps/console', 'libs/texts', 'libs/domain'],
  settings: ['package-lock.json', 'infra/build-console.mjs'],
};

/** Builds it where it is stale, and says so; throws when it cannot. */
export async function buildConsole(root) {
  if (isFresh(root, STAMP, of)) return;
  const begun = new Date();
  const { build } = await import('vite').catch(() => {
    throw new Error('What builds the console is not installed: run `npm ci` (without --omit=dev) first.');
  });
  await build({ configFile: join(root, 'apps/console/vite.config.mjs') });
  builtSince(root, STAMP, begun, 'dist/console');
}

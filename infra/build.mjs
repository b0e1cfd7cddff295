// `npm run build`: TypeScript to JavaScript, types unchecked, from libs/ and apps/ into dist/, when anything is newer; also
// what test/harness/ has for tests that run as a process of plain Node, what the command line knows of the commands, the
// programs, and the console.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConsole } from './build-console.mjs';
import { bundle } from './bundle.mjs';
import { builtSince, isFresh, lockedPackages } from './freshness.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['libs', 'apps', 'test/harness'];
const settings = ['.swcrc', 'package.json', 'infra/build.mjs', 'infra/bundle.mjs'];
const notBuilt = ['**/*.spec.ts', '**/*contract-spec.ts', '**/*e2e-spec.ts', 'apps/console/**'];
const STAMP = 'dist/.stamp';

/** Builds what is stale and says so; throws when it cannot. */
export async function build() {
  const packages = lockedPackages(root);
  if (isFresh(root, STAMP, { sources, settings, packages })) return;
  const begun = new Date();
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  if (!existsSync(swc)) throw new Error('The compiler is not installed: run `npm ci` (without --omit=dev) first.');
  const options = ['-d', 'dist', '-C', 'module.type=es6', '--ignore', notBuilt.join(',')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [swc, ...sources, ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  for (const folder of sources) dropLeftovers(join('dist', folder));
  const verbs = spawnSync(process.execPath, [join(root, 'dist/apps/cli/verbs/write-verbs.js')], { encoding: 'utf8' });
  if (verbs.status !== 0) throw new Error(`The verbs of the command line could not be made.\n${verbs.stderr}`);
  await bundle(root);
  builtSince(root, STAMP, begun, 'dist/', packages);
}

/** Removes what was compiled from a source that is no more: an import of it must fail here as it will elsewhere. */
function dropLeftovers(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) dropLeftovers(path);
    const source = path.replace(/^dist./, '').replace(/\.js(\.map)?$/, '.ts');
    if (source.endsWith('.ts') && !existsSync(join(root, source))) rmSync(join(root, path));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  await buildConsole(root);
}

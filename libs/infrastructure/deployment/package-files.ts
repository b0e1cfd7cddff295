import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** The nearest folder with a package.json: sources, single modules and programs lie at different depths below it. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export function readManifest(): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  return manifest;
}

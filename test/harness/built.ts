import { existsSync } from 'node:fs';

const DIST = new URL('../../dist/', import.meta.url);

/**
 * The compiled file of a source, as `libs/infrastructure/x/y.thread.js`. A worker thread or a child process runs plain
 * Node, which reads no TypeScript, so specs that start one start it from the build.
 */
export function builtUrl(path: string): URL {
  const url = new URL(path, DIST);
  if (!existsSync(url)) throw new Error(`${url.pathname} is missing: run \`npm run build\` before this spec`);
  return url;
}

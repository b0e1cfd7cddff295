import { join, relative, resolve, sep } from 'node:path';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';

/** What is to outlive a folder, or to be kept from those who may read it, must not lie in it. */
export function requireApart(path: string, folder: string): void {
  const way = relative(resolve(folder), resolve(path));
  const isInside = way !== '..' && !way.startsWith(`..${sep}`) && resolve(path) === join(resolve(folder), way);
  if (isInside) throw new Failure(EXIT.usage, 'not-apart', { path, folder });
}

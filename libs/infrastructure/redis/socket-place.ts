import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The kernel refuses longer ones: 108 bytes with the closing zero on Linux, 104 on macOS. */
const LONGEST_PATH_BYTES = 99;

export interface SocketPlace {
  readonly path: string;
  discard(): void;
}

/** A socket of this name in the folder or, where its path would be too long for a socket, in a temporary one of this user alone. */
export function socketPlace(folder: string, name = 'redis.sock'): SocketPlace {
  mkdirSync(folder, { recursive: true });
  const near = resolve(folder, name);
  if (Buffer.byteLength(near) <= LONGEST_PATH_BYTES)
    return { path: near, discard: () => rmSync(near, { force: true }) };
  const far = join(mkdtempSync(join(tmpdir(), 'dondoc-')), name);
  return { path: far, discard: () => rmSync(dirname(far), { recursive: true, force: true }) };
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The kernel refuses longer ones: 108 bytes with the closing zero on Linux, 104 on macOS. */
const LONGEST_PATH_BYTES = 99;

export interface SocketPlace {
  readonly path: string;
  discard(): void;
}

/** `redis.sock` in the folder or, where its path would be too long for a socket, in a temporary one of this user alone. */
export function socketPlace(folder: string): SocketPlace {
  mkdirSync(folder, { recursive: true });
  const near = resolve(folder, 'redis.sock');
  if (Buffer.byteLength(near) <= LONGEST_PATH_BYTES)
    return { path: near, discard: () => rmSync(near, { force: true }) };
  const far = join(mkdtempSync(join(tmpdir(), 'dondoc-')), 'redis.sock');
  return { path: far, discard: () => rmSync(dirname(far), { recursive: true, force: true }) };
}

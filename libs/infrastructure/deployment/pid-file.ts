import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `dondoc.pid` in the data folder: the process to signal. It says nothing of locks; the log's own lock does that. */
export function writePidFile(folder: string): () => void {
  const path = join(folder, 'dondoc.pid');
  writeFileSync(path, `${process.pid}\n`);
  return () => rmSync(path, { force: true });
}

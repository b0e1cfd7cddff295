import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders for logs and servers, gone at the end. */
export class Scratch {
  #folders = [];

  folder() {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
    this.#folders.push(folder);
    return folder;
  }

  discard(folder) {
    rmSync(folder, { recursive: true, force: true });
  }

  discardAll() {
    for (const folder of this.#folders) this.discard(folder);
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders for logs and servers, gone at the end. */
export class Scratch {
  #folders = [];

  constructor() {
    process.once('exit', () => this.discardAll());
  }

  folder() {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
    this.#folders.push(folder);
    return folder;
  }

  discard(folder) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** What a dying server still writes to is left rather than let it keep the others. */
  discardAll() {
    for (const folder of this.#folders) {
      try {
        this.discard(folder);
      } catch (error) {
        console.log(`${folder} could not be removed: ${error.message}`);
      }
    }
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { KeyedMutex } from '#application/engine/execution/keyed-mutex.js';
import { FileLocked, lockExclusively } from '../sqlite/exclusive-lock.js';

const ASK_AGAIN_AFTER_MS = 10;
/** Somebody holds it for some milliseconds; longer than this, something is wrong. */
const ATTEMPTS_MAX = 500;

/** One after another, in this process and in others on the same folder; the system lets go for whoever ends meanwhile. */
export class FolderTurn {
  readonly #mutex = new KeyedMutex();

  constructor(private readonly file: string) {}

  take<T>(work: () => Promise<T>): Promise<T> {
    return this.#mutex.take(this.file, async () => {
      const lock = await this.#locked();
      try {
        return await work();
      } finally {
        lock.close();
      }
    });
  }

  async #locked(): Promise<{ close(): void }> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return lockExclusively(this.file);
      } catch (error) {
        if (!(error instanceof FileLocked) || attempt === ATTEMPTS_MAX) throw error;
        await pause(ASK_AGAIN_AFTER_MS);
      }
    }
  }
}

import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LogRefused } from '../log-errors.js';
import { LOG_FILE } from './schema.js';

const MARK_FILE = 'log.open';

/**
 * While the mark is there the log has not been closed, and its write-ahead log holds at least one transaction. Deleted by
 * hand after a crash, that file would be missed by nobody: the main file is whole without it, only older.
 *
 * @throws LogRefused
 */
export function requireWalOfUnclosed(folder: string): void {
  const wal = join(folder, `${LOG_FILE}-wal`);
  if (!existsSync(join(folder, MARK_FILE)) || (existsSync(wal) && statSync(wal).size > 0)) return;
  throw new LogRefused(
    `the log in ${folder} was not closed, and its ${LOG_FILE}-wal is gone, which may hold the last events; put that file ` +
      `back, or delete ${MARK_FILE} to go on without them (none are lost if sqlite3 has opened and closed the log since)`,
  );
}

/** Keeps the folder open from the beginning: at the end there may be no descriptor left to make the mark's going last. */
export class DirtyMarker {
  readonly #file: string;
  readonly #folder: number | undefined;

  constructor(folder: string) {
    this.#file = join(folder, MARK_FILE);
    this.#folder = process.platform === 'win32' ? undefined : openSync(folder, 'r');
  }

  /** Once the write-ahead log and its name are durable, so that no power cut leaves the mark without them. */
  put(): void {
    closeSync(openSync(this.#file, 'w', 0o600));
    this.#sync();
  }

  /** Before anything empties the write-ahead log, for the same reason. Once. */
  remove(): void {
    rmSync(this.#file, { force: true });
    this.#sync();
    if (this.#folder !== undefined) closeSync(this.#folder);
  }

  #sync(): void {
    if (this.#folder !== undefined) fsyncSync(this.#folder);
  }
}

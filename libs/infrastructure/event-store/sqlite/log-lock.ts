import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { LogRefused } from '../log-errors.js';
import { createPrivately } from './log-folder.js';
import { LOCK_FILE } from './schema.js';
import { failureOf } from './sqlite-failure.js';

/**
 * Calls: SQLite's own file lock, on a file that holds nothing else.
 * Answers: a handle to close; the operating system drops the lock when the process ends, however it ends.
 * Fails: `LogRefused` while another process or store holds it.
 * Promises: one writer per data folder. Nothing else in the process may open this file: a POSIX lock belongs to the
 * process, and closing any other descriptor of the file, a mere `readFileSync`, drops it.
 */
export function lockLog(folder: string): { close(): void } {
  const file = join(folder, LOCK_FILE);
  createPrivately(file);
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    // In exclusive mode the lock outlives the transaction that took it.
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;');
    return lock;
  } catch (error) {
    lock.close();
    if (failureOf(error).kind !== 'unavailable') throw error;
    throw new LogRefused(
      `another process writes the log in ${folder} (its ${LOCK_FILE} is held); stop that process, or name another data folder`,
      { cause: error },
    );
  }
}

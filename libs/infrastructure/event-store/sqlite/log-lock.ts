import { join } from 'node:path';
import { FileLocked, lockExclusively } from '#infrastructure/sqlite/exclusive-lock.js';
import { LogRefused } from '../log-errors.js';
import { LOCK_FILE } from './schema.js';

/**
 * One writer per data folder, by a lock on a file that holds nothing else and that nothing else in the process may open.
 *
 * @throws LogRefused while another process or store holds it; the driver's errors as they are.
 */
export function lockLog(folder: string): { close(): void } {
  try {
    return lockExclusively(join(folder, LOCK_FILE));
  } catch (error) {
    if (!(error instanceof FileLocked)) throw error;
    throw new LogRefused(
      `another process writes the log in ${folder} (its ${LOCK_FILE} is held); stop that process, or name another data folder`,
      { cause: error },
    );
  }
}

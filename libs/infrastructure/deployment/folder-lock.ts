import { LogRefused } from '../event-store/log-errors.js';
import type { LogPlace } from '../event-store/log-place.js';
import { makeFolder } from '../event-store/sqlite/log-folder.js';
import { lockLog } from '../event-store/sqlite/log-lock.js';
import { openingProblem } from '../event-store/sqlite/opening-problem.js';

/**
 * One process per data folder, also where its log is on a server: read models, keys, private Redis and process number in
 * the folder are of one process. The embedded log's own writer makes the folder and takes the same lock, so the folder that
 * was left behind by a move cannot be served beside the server either.
 *
 * @throws LogRefused while another process holds it, and when the folder cannot be made or written.
 */
export function lockFolder(folder: string, log: LogPlace): () => void {
  if (log.kind === 'sqlite') return () => {};
  try {
    makeFolder(folder);
    const lock = lockLog(folder);
    return () => lock.close();
  } catch (error) {
    throw new LogRefused(openingProblem(folder, error), { cause: error });
  }
}

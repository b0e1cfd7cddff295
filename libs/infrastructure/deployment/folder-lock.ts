import type { LogPlace } from '../event-store/log-place.js';
import { lockLog } from '../event-store/sqlite/log-lock.js';

/**
 * One process per data folder, also where its log is on a server: read models, keys, private Redis and process number in
 * the folder are of one process. The embedded log's own writer takes the same lock, so the folder that was left behind by
 * a move cannot be served beside the server either.
 *
 * @throws LogRefused while another process holds it.
 */
export function lockFolder(folder: string, log: LogPlace): () => void {
  if (log.kind === 'sqlite') return () => {};
  const lock = lockLog(folder);
  return () => lock.close();
}

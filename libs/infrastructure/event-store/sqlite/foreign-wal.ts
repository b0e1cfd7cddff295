import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { DatabaseSync } from '@photostructure/sqlite';
import { LogRefused } from '../log-errors.js';
import { connect } from './connection.js';
import { isDamage } from './sqlite-failure.js';

/**
 * A write-ahead log carries no name of the file that it belongs to. Put beside another log, by a restore by hand, it
 * would take that log's place without an error, so the identity in the main file is held against the one that is seen
 * through it, before anything is moved from one to the other. Called under the lock, with no other connection open.
 *
 * @throws LogRefused
 */
export function refuseForeignWal(file: string): void {
  if (!existsSync(`${file}-wal`) || statSync(`${file}-wal`).size === 0 || statSync(file).size === 0) return;
  // `immutable` leaves the write-ahead log aside; a reading connection moves nothing when it is closed.
  const url = `${pathToFileURL(file).href}?immutable=1`;
  const own = wholeOrUndefined(() => identityOf(() => new DatabaseSync(url, { readOnly: true })));
  const seen = identityOf(() => connect(file, 'read'));
  // Without its own, it was never opened to the end, or a power cut tore a checkpoint and the write-ahead log mends it.
  if (own === undefined || seen === own) return;
  throw new LogRefused(
    `${file}-wal belongs to another log (${seen ?? 'of no name'}, and this is ${own}); put the two files that belong ` +
      'together into one folder, or restore the last good backup',
  );
}

function wholeOrUndefined(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

function identityOf(open: () => DatabaseSyncInstance): string | undefined {
  const db = open();
  try {
    const isMade = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'log'").get() !== undefined;
    const id: unknown = isMade ? db.prepare('SELECT id FROM log').get()?.id : undefined;
    return typeof id === 'string' ? id : undefined;
  } finally {
    db.close();
  }
}

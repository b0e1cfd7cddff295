import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { DatabaseSync } from '@photostructure/sqlite';
import { LogRefused } from '../log-errors.js';

/** Before it, two connections that write or checkpoint can corrupt a WAL (the reset race, 3.7.0 to 3.51.2). */
const SQLITE_OLDEST = [3, 51, 3] as const;

/** How long another program may hold the file: at the start it must leave room in the 5 s within which a refusal is said. */
const BUSY_MS = 2_000;

type Access = 'write' | 'read';

/** @throws LogRefused when the SQLite under the driver is too old. Errors of SQLite itself come through as they are. */
export function connect(file: string, access: Access): DatabaseSyncInstance {
  const db = new DatabaseSync(file, { readOnly: access === 'read', timeout: BUSY_MS, defensive: true });
  try {
    refuseOldSqlite(db);
    // FULL is said on every connection: left to itself the driver falls to NORMAL at the first write, and NORMAL
    // may lose acknowledged events at a power cut. No automatic checkpoints: SQLite swallows their I/O errors.
    db.exec(`
      PRAGMA synchronous = FULL;
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA foreign_keys = ON;
      PRAGMA recursive_triggers = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      PRAGMA mmap_size = 0;
      PRAGMA cache_size = -65536;
      PRAGMA journal_size_limit = 67108864;`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** One number out of a pragma or a query that answers one row with a column of that name. */
export function numberOf(db: DatabaseSyncInstance, sql: string, column: string): number {
  const value: unknown = db.prepare(sql).get()?.[column];
  if (typeof value !== 'number') throw new LogRefused(`SQLite answered ${String(value)} to ${sql}`);
  return value;
}

/**
 * Both are asked after the first write, because before it SQLite answers what was wished for: `synchronous` may have
 * fallen to NORMAL, and a failed fsync may have left the file without its write-ahead log, without an error.
 *
 * @throws LogRefused
 */
export function requireDurable(db: DatabaseSyncInstance): void {
  const level = numberOf(db, 'PRAGMA synchronous', 'synchronous');
  if (level !== 2) {
    throw new LogRefused(
      `SQLite runs with synchronous=${level} instead of 2 (FULL), so a power cut could lose acknowledged events; ` +
        'use the SQLite driver version of package-lock.json',
    );
  }
  const mode = String(db.prepare('PRAGMA journal_mode').get()?.journal_mode);
  if (mode !== 'wal') {
    throw new LogRefused(
      `${db.location()} has no write-ahead log (journal_mode=${mode}); put the data folder on a local disk in good order`,
    );
  }
}

function refuseOldSqlite(db: DatabaseSyncInstance): void {
  const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.version);
  const parts = version.split('.').map(Number);
  for (const [index, oldest] of SQLITE_OLDEST.entries()) {
    const part = parts[index] ?? 0;
    if (part > oldest) return;
    if (part < oldest) {
      throw new LogRefused(
        `SQLite ${version} can corrupt its write-ahead log; install the driver of package-lock.json, with ` +
          `SQLite ${SQLITE_OLDEST.join('.')} or later`,
      );
    }
  }
}

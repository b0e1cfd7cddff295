import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { DatabaseSync } from '@photostructure/sqlite';

/** 32 MB: rows and indexes that change all day are moved into the file once, not with each 4 MB, and fsynced as seldom. */
const CHECKPOINT_PAGES = 8_000;

/**
 * `synchronous=NORMAL` and SQLite's own checkpoints are enough here: rows and checkpoint are one transaction, and what
 * a power cut takes is folded again from the log, which is the truth.
 */
export function connect(file: string, access: 'write' | 'read'): DatabaseSyncInstance {
  const db = new DatabaseSync(file, { readOnly: access === 'read', timeout: 5_000, defensive: true });
  try {
    db.exec(`
      PRAGMA synchronous = NORMAL;
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      PRAGMA mmap_size = 0;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = ${access === 'write' ? -65_536 : -16_384};
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
      PRAGMA journal_size_limit = 67108864;`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

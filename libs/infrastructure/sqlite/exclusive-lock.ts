import { closeSync, openSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { DatabaseSync } from '@photostructure/sqlite';

/** SQLITE_BUSY and SQLITE_LOCKED, https://sqlite.org/rescode.html. */
const HELD: ReadonlySet<number> = new Set([5, 6]);

/**
 * Calls: SQLite's own file lock, on a file that holds nothing else.
 * Answers: a handle to close; the operating system drops the lock when the process ends, however it ends.
 * Fails: `FileLocked` while another holder has it, in this process or another; the driver's errors as they are.
 * Promises: one holder. Nothing else in the process may open this file: a POSIX lock belongs to the process, and closing
 * any other descriptor of the file, a mere `readFileSync`, drops it.
 */
export function lockExclusively(file: string): { close(): void } {
  createPrivately(file);
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    // In exclusive mode the lock outlives the transaction that took it. A file that could be opened for reading only (its
    // mode, or no descriptor left at that moment) gets a shared lock, which a second holder gets too, and no error: the
    // statement in the middle wants to write, finds nothing to do, and fails there.
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA incremental_vacuum; COMMIT;');
    return lock;
  } catch (error) {
    lock.close();
    const code = resultCode(error);
    if (code !== undefined && HELD.has(code)) throw new FileLocked(file, error);
    throw error;
  }
}

export class FileLocked extends Error {
  override readonly name = 'FileLocked';
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`${file} is held by another process`, { cause });
  }
}

/** Created before SQLite opens it, for its owner only; an existing file is not touched (`wx` opens nothing then). */
export function createPrivately(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    const exists = typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
  }
}

/** SQLite's own words (sqlite3_errstr): the driver leaves the number out of what reading all rows throws. */
const CODES: ReadonlyMap<string, number> = new Map([
  ['database is locked', 5],
  ['disk I/O error', 10],
  ['database disk image is malformed', 11],
  ['database or disk is full', 13],
  ['file is not a database', 26],
]);

/** The primary result code of an error that SQLite gave. */
export function resultCode(error: unknown): number | undefined {
  if (!isNativeError(error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return CODES.get(error.message);
}

import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { makeWhole, requireEmptyFolder, syncFile } from '../../files/whole-file.js';
import { LogRefused } from '../log-errors.js';
import { LogDamaged, type LogVerdict } from '../verify-log.js';
import { connect } from './connection.js';
import { makeFolder } from './log-folder.js';
import { openingProblem } from './opening-problem.js';
import { LOG_FILE, requireLog } from './schema.js';
import { isDamage } from './sqlite-failure.js';
import { verifyLogFile } from './verify-log-file.js';

export interface Backup {
  readonly verdict: LogVerdict;
  readonly bytes: number;
  /** Of the file, in hex: what `sha256sum` must say of it wherever it is carried. */
  readonly sha256: string;
}

type Told = (events: number, of: number) => void;

/**
 * Calls: SQLite's `VACUUM INTO`, on a reading connection of its own.
 * Answers: the log of a data folder at one moment, in one file that is verified and on disk when this answers.
 * Fails: `TargetTaken`, `LogDamaged`, `LogRefused`; the system's error when the file cannot be written. Nothing is left then.
 * Promises: whoever writes the log goes on meanwhile; only its WAL cannot be reset. Keys are not in it: whoever restores
 * an old backup must not bring back the key of a person who was erased since.
 */
export async function backupLog(folder: string, file: string, told?: Told): Promise<Backup> {
  const verdict = copied(join(folder, LOG_FILE), file, told);
  return { verdict, bytes: statSync(file).size, sha256: await sha256Of(file) };
}

export interface Restoring {
  readonly told?: Told;
  /** Puts into the folder what must be there before the log counts. */
  readonly beside?: () => void;
}

/**
 * The log of a backup in a data folder that is empty or new. It counts, under the log's name, once it is verified.
 *
 * @throws TargetTaken when the folder holds anything; otherwise as `backupLog`.
 */
export function restoreLog(file: string, folder: string, { told, beside }: Restoring = {}): LogVerdict {
  requireEmptyFolder(folder);
  makeFolder(folder);
  return copied(file, join(folder, LOG_FILE), told, beside);
}

function copied(from: string, to: string, told?: Told, beside?: () => void): LogVerdict {
  return makeWhole(to, (partial) => {
    vacuum(from, partial);
    // SQLite does not force what it vacuums into.
    syncFile(partial);
    const verdict = verifyLogFile(partial, told);
    if (verdict.fault !== undefined) throw new LogDamaged(verdict.fault);
    beside?.();
    return verdict;
  });
}

function vacuum(from: string, to: string): void {
  let db: DatabaseSyncInstance | undefined;
  try {
    db = connect(from, 'read');
    requireLog(db);
    db.prepare('VACUUM INTO ?').run(to);
  } catch (error) {
    if (isDamage(error)) throw new LogDamaged({ kind: 'unreadable', why: String(error) });
    throw new LogRefused(openingProblem(dirname(from), error), { cause: error });
  } finally {
    db?.close();
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

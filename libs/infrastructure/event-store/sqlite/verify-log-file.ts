import { dirname } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { LogRefused, UnreadableLog } from '../log-errors.js';
import { type LogVerdict, verifyLog } from '../verify-log.js';
import { connect } from './connection.js';
import { openingProblem } from './opening-problem.js';
import { requireLog } from './schema.js';
import { SqliteStoredLog } from './sqlite.stored-log.js';
import { isDamage } from './sqlite-failure.js';

/**
 * The whole log in a file, also beside the process that writes it: what `verifyLog` says of it.
 *
 * @throws LogRefused when it cannot be read, is another program's or of another format.
 */
export function verifyLogFile(file: string, told?: (events: number, of: number) => void): LogVerdict {
  let db: DatabaseSyncInstance | undefined;
  try {
    db = connect(file, 'read');
    requireLog(db);
    return verifyLog(new SqliteStoredLog(db), told);
  } catch (error) {
    if (error instanceof UnreadableLog || isDamage(error))
      return unreadable(error instanceof Error ? error.message : String(error));
    throw new LogRefused(openingProblem(dirname(file), error), { cause: error });
  } finally {
    db?.close();
  }
}

function unreadable(why: string): LogVerdict {
  return { events: 0, bytes: 0, streams: 0, recordedAt: undefined, fault: { kind: 'unreadable', why } };
}

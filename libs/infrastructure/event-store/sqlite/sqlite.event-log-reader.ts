import type { Appended } from '#application/ports/event-store.js';
import { StoreUnavailable } from '#application/ports/event-store.js';
import { openLogReader, SqliteLog } from './sqlite-log.js';

/** The log for a thread or process that does not write, such as the projector: every append is `StoreUnavailable`. */
export class SqliteEventLogReader extends SqliteLog {
  override append(): Promise<Appended> {
    return Promise.reject(new StoreUnavailable('this thread only reads the log; append through the store'));
  }
}

/** @throws LogRefused when the folder holds no log of this format. Open the store first: it makes the log. */
export async function openSqliteEventLogReader(options: { readonly folder: string }): Promise<SqliteEventLogReader> {
  return new SqliteEventLogReader(openLogReader(options.folder));
}

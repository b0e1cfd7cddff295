import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import type { SqliteEventStore } from '#infrastructure/event-store/sqlite/sqlite.event-store.js';
import { openSqliteEventStore } from '#infrastructure/event-store/sqlite/sqlite.event-store.js';
import { builtUrl } from './built.js';

export interface LogFolder {
  /** Not there yet when a test begins; a new one for each. */
  readonly path: string;
  readonly file: string;
  /** The store on it, closed after the test at the latest. */
  open(): Promise<SqliteEventStore>;
  closeAfterwards(what: { close(): Promise<void> }): void;
  /** SQL on the log's file past the store, as somebody with the right to write it could. */
  tamper(sql: string): void;
}

/** Called in a `describe`: a data folder for each of its tests. */
export function logFolder(): LogFolder {
  let root = '';
  const opened: { close(): Promise<void> }[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dondoc-log-'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
    rmSync(root, { recursive: true, force: true });
  });
  return {
    get path() {
      return join(root, 'data', 'log');
    },
    get file() {
      return join(this.path, 'log.db');
    },
    async open() {
      const threadUrl = builtUrl('libs/infrastructure/event-store/sqlite/writer.thread.js');
      const store = await openSqliteEventStore({ folder: this.path, threadUrl });
      opened.push(store);
      return store;
    },
    closeAfterwards(what) {
      opened.push(what);
    },
    tamper(sql) {
      const db = new DatabaseSync(this.file);
      try {
        db.exec(sql);
      } finally {
        db.close();
      }
    },
  };
}

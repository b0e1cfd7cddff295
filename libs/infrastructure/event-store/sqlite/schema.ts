import { randomUUID } from 'node:crypto';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { LogRefused } from '../log-errors.js';
import { numberOf } from './connection.js';

export const LOG_FILE = 'log.db';
export const LOCK_FILE = 'log.lock';

/** "dond": tells our log from another program's database. */
const APPLICATION_ID = 0x646f6e64;
const FORMAT = 2;

/**
 * `events` has no unique event id: one used elsewhere is left open, as EventStoreDB leaves it, so that its log can be
 * copied here verbatim. AUTOINCREMENT gives no number twice and no hole after a rollback, so a hole is a loss.
 *
 * An event proves itself by its leaf; that there is none proves nothing, and a page of an index with one flipped bit
 * says so readily. So each "none" is known twice, in different pages (`StreamEnds`): a stream's last revision by the
 * index of its events and by its row, a name that was never written by two indexes.
 */
const TABLES = `
CREATE TABLE log (
  only   INTEGER PRIMARY KEY CHECK (only = 1),
  id     TEXT NOT NULL,
  format INTEGER NOT NULL,
  fence  INTEGER NOT NULL
) STRICT;

CREATE TABLE streams (
  id            INTEGER PRIMARY KEY,
  name          TEXT NOT NULL,
  last_revision INTEGER NOT NULL CHECK (last_revision >= 0)
) STRICT;

CREATE UNIQUE INDEX streams_by_name ON streams (name);

CREATE INDEX streams_by_name_again ON streams (name DESC);

CREATE TABLE events (
  position    INTEGER PRIMARY KEY AUTOINCREMENT,
  stream_id   INTEGER NOT NULL REFERENCES streams (id),
  revision    INTEGER NOT NULL CHECK (revision >= 0),
  event_id    BLOB NOT NULL CHECK (length(event_id) = 16),
  type        TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  data        BLOB NOT NULL,
  metadata    BLOB NOT NULL,
  leaf        BLOB NOT NULL CHECK (length(leaf) = 32),
  UNIQUE (stream_id, revision)
) STRICT;
`;

const GROWS = 'NEW.id = OLD.id AND NEW.name = OLD.name AND NEW.last_revision > OLD.last_revision';
const APPEND_ONLY = [
  ['streams', 'UPDATE', `WHEN NOT (${GROWS})`],
  ['streams', 'DELETE', ''],
  ['events', 'UPDATE', ''],
  ['events', 'DELETE', ''],
]
  .map(
    ([table, verb, when]) => `CREATE TRIGGER ${table}_refuse_${verb?.toLowerCase()} BEFORE ${verb} ON ${table} ${when}
         BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;`,
  )
  .join('\n');

/** Makes the tables in an empty file, and refuses a file that is not a log of this format. */
export function prepareLog(db: DatabaseSyncInstance): void {
  const isNew = isEmpty(db);
  if (!isNew) requireLog(db);
  // Not only in a new file: a restored copy may have come without. Whether it took is asked after the first write.
  db.exec('PRAGMA journal_mode = WAL');
  if (isNew) create(db);
}

/** @throws LogRefused for another program's file or a newer format. */
export function requireLog(db: DatabaseSyncInstance): void {
  const application = numberOf(db, 'PRAGMA application_id', 'application_id');
  if (application !== APPLICATION_ID) {
    throw new LogRefused(`${db.location()} is not a dondoc log; name another data folder, or move that file away`);
  }
  const format = numberOf(db, 'PRAGMA user_version', 'user_version');
  if (format !== FORMAT) {
    throw new LogRefused(
      `${db.location()} has log format ${format}, this program reads format ${FORMAT}; run the version that wrote it`,
    );
  }
}

function isEmpty(db: DatabaseSyncInstance): boolean {
  return numberOf(db, 'SELECT count(*) AS tables FROM sqlite_schema', 'tables') === 0;
}

function create(db: DatabaseSyncInstance): void {
  // One transaction, header fields included: a crash in between leaves an empty file, and the next start makes it anew.
  db.exec(`BEGIN IMMEDIATE;
    ${TABLES}
    ${APPEND_ONLY}
    INSERT INTO log (only, id, format, fence) VALUES (1, '${randomUUID()}', ${FORMAT}, 0);
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${FORMAT};
    COMMIT;`);
}

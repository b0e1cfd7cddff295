import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { resultCode } from '#infrastructure/sqlite/exclusive-lock.js';
import { UnreadableLog } from '../log-errors.js';
import type { Place, StoredEvent, StoredLog } from '../verify-log.js';
import { isDamage } from './sqlite-failure.js';
import { uuidOf } from './stored-event.js';

/** Bytes as they are, not the texts that a reader takes them for. */
const SELECT_STORED = `
  SELECT e.position, s.name AS stream, e.revision, lower(hex(e.event_id)) AS id, e.type, e.recorded_at AS recordedAt,
         e.data, e.metadata, e.leaf
  FROM events e JOIN streams s ON s.id = e.stream_id`;

/** Over the index of (stream, revision), in its order, so that no memory grows with the number of streams. */
const MISPLACED = `
  SELECT e.position, s.name AS stream FROM (
    SELECT position, stream_id, revision, lag(revision) OVER w AS before, lag(position) OVER w AS earlier
    FROM events WINDOW w AS (PARTITION BY stream_id ORDER BY revision)
  ) e JOIN streams s ON s.id = e.stream_id
  WHERE e.revision <> ifnull(e.before + 1, 0) OR e.position < e.earlier
  ORDER BY e.position LIMIT 1`;

/** A stream whose row does not say where its events end. */
const MISTOLD = `
  SELECT ifnull((SELECT max(position) FROM events WHERE stream_id = s.id), 0) AS position, s.name AS stream
  FROM streams s WHERE s.last_revision IS NOT (SELECT max(revision) FROM events WHERE stream_id = s.id)
  LIMIT 1`;

/**
 * Calls: a read-only connection to a log or to a copy of one, in the calling thread.
 * Answers: rows as they stand, nothing of them checked.
 * Fails: `UnreadableLog` for damage of the file; SQLite's other errors as they are.
 * Promises: a page is one short read transaction; counting streams and the file's own check last as long as they last,
 * and the log's WAL cannot be reset meanwhile.
 */
export class SqliteStoredLog implements StoredLog {
  readonly #page: StatementSyncInstance;

  constructor(private readonly db: DatabaseSyncInstance) {
    this.#page = guarded(() => db.prepare(`${SELECT_STORED} WHERE e.position > ? ORDER BY e.position LIMIT ?`));
  }

  end(): { readonly last: number; readonly given: number } {
    const row = this.#one(`
      SELECT ifnull((SELECT max(position) FROM events), 0) AS last,
             ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS given`);
    return { last: Number(row?.['last']), given: Number(row?.['given']) };
  }

  page(after: number, limit: number): readonly StoredEvent[] {
    return guarded(() => (this.#page.all(after, limit) as StoredEvent[]).map(withUuid));
  }

  streams(): { readonly count: number; readonly misplaced: Place | undefined } {
    const count = Number(this.#one('SELECT count(*) AS count FROM streams')?.['count']);
    const row = this.#one(MISPLACED) ?? this.#one(MISTOLD);
    return { count, misplaced: row && { position: Number(row['position']), stream: String(row['stream']) } };
  }

  /** The full check, not the quick one: an append trusts the index for what is in the table. */
  structure(): string | undefined {
    const found = String(this.#one('PRAGMA integrity_check(1)')?.['integrity_check']);
    return found === 'ok' ? undefined : found;
  }

  #one(sql: string): Readonly<Record<string, unknown>> | undefined {
    return guarded(() => this.db.prepare(sql).get());
  }
}

const withUuid = (event: StoredEvent): StoredEvent => ({ ...event, id: uuidOf(event.id) });

/** A damaged row also makes the driver stumble, over a number beyond 2^53 for one; only its errors have a code. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error) && resultCode(error) !== undefined) throw error;
    throw new UnreadableLog(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

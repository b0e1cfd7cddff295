import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { LogCorrupted } from '../log-errors.js';

export interface StreamEnd {
  readonly id: number;
  readonly revision: number;
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly told: number;
  readonly found: number | null;
}

/**
 * Where a stream ends, known twice: a bit that flipped in a page of an index hides events or a whole stream without an
 * error, and an append would then be written over what it cannot see.
 *
 * Answers: the stream's id and last revision, or undefined for a name that was never written.
 * Fails: `LogCorrupted` where the two do not agree.
 * Promises: one statement, so one moment, for a stream that is there; for one that is not, a second one, which sees no
 * less than the first.
 */
export class StreamEnds {
  readonly #end: StatementSyncInstance;
  readonly #again: StatementSyncInstance;

  constructor(db: DatabaseSyncInstance) {
    // The row is fetched by its id, or SQLite would take the name from the index, which is what is to be checked.
    this.#end = db.prepare(`
      SELECT t.id, t.name, t.last_revision AS told,
             (SELECT max(revision) FROM events WHERE stream_id = t.id) AS found
      FROM streams s INDEXED BY streams_by_name CROSS JOIN streams t ON t.id = s.id
      WHERE s.name = ?`);
    this.#again = db.prepare('SELECT 1 FROM streams INDEXED BY streams_by_name_again WHERE name = ?');
  }

  of(stream: string): StreamEnd | undefined {
    const row = this.#row(stream);
    if (row === undefined) return undefined;
    const { id, name, told, found } = row;
    if (name !== stream) throw new LogCorrupted(undefined, `its index leads from stream ${stream} to ${name}`);
    if (told !== found) {
      throw new LogCorrupted(undefined, `stream ${stream} ends at ${told}, and its index at ${found ?? 'nothing'}`);
    }
    return { id, revision: told };
  }

  #row(stream: string): Row | undefined {
    const row = this.#end.get(stream) as Row | undefined;
    if (row !== undefined || this.#again.get(stream) === undefined) return row;
    // Written between the two statements, or hidden.
    const later = this.#end.get(stream) as Row | undefined;
    if (later === undefined) throw new LogCorrupted(undefined, `one of its two indexes does not know stream ${stream}`);
    return later;
  }
}

import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { LRUCache } from 'lru-cache';
import type { Position } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import type { Find, TableName, Where } from '#application/ports/read-models.js';
import type { Tables } from '#application/tables.js';
import { connect } from './connection.js';
import { guarded } from './failure.js';
import { parsedRow } from './row-codec.js';
import { selectByKey, selectChanges, selectRows } from './select.js';

/**
 * Tables of which one answer looks at very many rows. A version of a row never changes once it is in the file, nor does its place,
 * so what was parsed once is good for as long as this file serves. Some tens of megabytes at most.
 */
const REMEMBERED: readonly (readonly [TableName, number])[] = [
  ['taskOutlines', 20_000],
  ['blockers', 4_000],
  ['escalations', 8_000],
];

/**
 * Calls: one read-only connection to a read-model file, in the calling thread.
 * Answers: rows of now or of then; each answer is one short read transaction.
 * Fails: `InvariantBroken` for a column without an index; `ReadModelFailure` for the file.
 */
export class SqliteRowReader {
  readonly #db: DatabaseSyncInstance;
  readonly #kept = new Map(REMEMBERED.map(([table, max]) => [table, new LRUCache<number, object>({ max })]));
  readonly #statements = new Map<string, StatementSyncInstance>();

  constructor(readonly file: string) {
    this.#db = connect(file, 'read');
  }

  get<N extends TableName>(table: N, key: string, at?: Position): Tables[N] | undefined {
    const kept = this.#kept.get(table);
    const { sql, parameters } = selectByKey(kept === undefined ? 'body' : 'rowid', table, key, at);
    const row = guarded(() => this.#prepared(sql).get(parameters));
    if (row === undefined) return undefined;
    return kept === undefined ? parsedRow(table, row.body) : this.#remembered(table, kept, [row])[0];
  }

  find<N extends TableName>(table: N, where: Where<N>, options?: Find): readonly Tables[N][] {
    const kept = this.#kept.get(table);
    const { sql, parameters } = selectRows(kept === undefined ? 'body' : 'rowid', table, where, options);
    const rows = guarded(() => this.#prepared(sql).all(parameters));
    if (kept !== undefined) return this.#remembered(table, kept, rows);
    return rows.map(({ body }) => parsedRow(table, body));
  }

  /** Which rows these are is asked of the file; what they say is parsed once. */
  #remembered<N extends TableName>(
    table: N,
    kept: LRUCache<number, object>,
    rows: readonly { readonly rowid: number }[],
  ): readonly Tables[N][] {
    const one = this.#prepared(`SELECT body FROM "${table}" WHERE rowid = ?`);
    return rows.flatMap(({ rowid }) => {
      const known = kept.get(rowid);
      if (known !== undefined) return [known as Tables[N]];
      const body = guarded(() => one.get(rowid))?.body;
      if (body === undefined) return [];
      const row = parsedRow(table, body);
      kept.set(rowid, row);
      return [row];
    });
  }

  /** When rows of a table that keeps every version came or went, in order. */
  changesOf(table: TableName): readonly Position[] {
    return guarded(() => this.#prepared(selectChanges(table)).all()).map(({ change }) => change as Position);
  }

  /** The log records instants that never decrease, so the last row of the index is the last event. */
  positionAt(instantMs: number): Position {
    const sql =
      'SELECT from_position FROM events WHERE "recordedAt" <= ? ORDER BY "recordedAt" DESC, from_position DESC LIMIT 1';
    return (guarded(() => this.#prepared(sql).get(instantMs))?.from_position ?? START) as Position;
  }

  close(): void {
    this.#db.close();
  }

  /** As many as there are questions in the source. */
  #prepared(sql: string): StatementSyncInstance {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

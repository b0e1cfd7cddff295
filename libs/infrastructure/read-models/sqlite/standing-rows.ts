import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Position } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import type { RowWriter, TableName, Where } from '#application/ports/read-models.js';
import type { Tables } from '#application/projections/tables.js';
import { translated } from './failure.js';
import { rowOf } from './row-codec.js';
import { tableNames } from './schema.js';
import { selectRows } from './select.js';
import { TableWriter } from './table-writer.js';

/** A longer table is asked for once a year and would only take room. */
const WHOLE_MAX = 100;

/**
 * Calls: the writing connection of the read models, inside a transaction that the caller holds.
 * Answers: rows as they stand, those of the transaction included.
 * Fails: `ReadModelFailure` for the file; a row that no table takes, an unknown column: as they are, the fold's fault.
 */
export class SqliteRowWriter implements RowWriter {
  position: Position = START;
  readonly #tables = new Map<TableName, TableWriter>();
  readonly #finds = new Map<string, StatementSyncInstance>();
  /** Whole tables as they stand, for as long as they do: each clock asks for the calendars. */
  readonly #whole = new Map<TableName, readonly unknown[]>();

  constructor(private readonly db: DatabaseSyncInstance) {
    for (const table of tableNames) this.#tables.set(table, new TableWriter(db, table));
  }

  get<N extends TableName>(table: N, key: string): Tables[N] | undefined {
    return guarded(() => this.#row(table, key));
  }

  put<N extends TableName>(table: N, key: string, row: Tables[N]): void {
    this.#whole.delete(table);
    guarded(() => this.#table(table).put(key, row, this.position));
  }

  drop(table: TableName, key: string): void {
    this.#whole.delete(table);
    guarded(() => this.#table(table).drop(key, this.position));
  }

  /** Keys first: the rows themselves mostly stand in the cache, parsed. */
  find<N extends TableName>(table: N, where: Where<N>): readonly Tables[N][] {
    if (Object.keys(where).length > 0) return guarded(() => this.#found(table, where));
    const rows = this.#whole.get(table) ?? guarded(() => this.#found(table, where));
    if (rows.length <= WHOLE_MAX) this.#whole.set(table, rows);
    return rows as readonly Tables[N][];
  }

  /** Also those of work that was taken back: once too often is harmless. */
  takeChanged(): readonly TableName[] {
    return [...this.#tables].filter(([, table]) => table.takeChanged()).map(([name]) => name);
  }

  /** After a rollback nothing is known any more. */
  forget(): void {
    for (const table of this.#tables.values()) table.cache.clear();
    this.#whole.clear();
  }

  #found<N extends TableName>(table: N, where: Where<N>): readonly Tables[N][] {
    const { sql, parameters } = selectRows('key', table, where);
    const rows = this.#prepared(sql).all(parameters);
    return rows.flatMap(({ key }) => this.#row(table, key) ?? []);
  }

  #row<N extends TableName>(table: N, key: string): Tables[N] | undefined {
    const standing = this.#table(table).standing(key);
    return standing && rowOf(table, standing);
  }

  #table(name: TableName): TableWriter {
    const table = this.#tables.get(name);
    if (table === undefined) throw new RangeError(`no table ${name}`);
    return table;
  }

  #prepared(sql: string): StatementSyncInstance {
    const statement = this.#finds.get(sql) ?? this.db.prepare(sql);
    this.#finds.set(sql, statement);
    return statement;
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}

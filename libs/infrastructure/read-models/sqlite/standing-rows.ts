import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { TableName, Where } from '#application/ports/read-models.js';
import { keepingOf, type Tables } from '#application/tables.js';
import { AppendOnlyTableWriter } from './append-only.table-writer.js';
import { CurrentTableWriter } from './current.table-writer.js';
import { guarded } from './failure.js';
import { type Encoded, rowOf } from './row-codec.js';
import { tableNames } from './schema.js';
import { selectRows } from './select.js';
import type { TableWriter } from './table-writer.js';
import { VersionedTableWriter } from './versioned.table-writer.js';

/** A longer table is asked for once a year and would only take room. */
const WHOLE_MAX = 100;

const writerOf = { versioned: VersionedTableWriter, now: CurrentTableWriter, once: AppendOnlyTableWriter } as const;

type Rows<N extends TableName> = ReadonlyMap<string, Tables[N]>;

/**
 * Calls: the writing connection of the read models, inside a transaction that the caller holds.
 * Answers: rows as they stand, those of the transaction included.
 * Fails: `ReadModelFailure` for the file; an unknown column: `InvariantBroken`, the fold's fault.
 */
export class StandingRows {
  readonly #tables: ReadonlyMap<TableName, TableWriter>;
  readonly #finds = new Map<string, StatementSyncInstance>();
  /** Whole tables as they stand, for as long as they do: each clock asks for the calendars. */
  readonly #whole = new Map<TableName, ReadonlyMap<string, unknown>>();
  readonly #changed = new Set<TableName>();

  constructor(private readonly db: DatabaseSyncInstance) {
    this.#tables = new Map(tableNames.map((table) => [table, new writerOf[keepingOf(table)](db, table)]));
  }

  get<N extends TableName>(table: N, key: string): Tables[N] | undefined {
    const standing = guarded(() => this.#table(table).standing(key));
    return standing && rowOf(table, standing);
  }

  /** Equal texts are equal rows. */
  textOf(table: TableName, key: string): string | undefined {
    return guarded(() => this.#table(table).standing(key)?.text);
  }

  /** By their keys, in the order of their last change. */
  find<N extends TableName>(table: N, where: Where<N>): Rows<N> {
    if (Object.keys(where).length > 0) return this.#found(table, where);
    const rows = this.#whole.get(table) ?? this.#found(table, where);
    if (rows.size <= WHOLE_MAX) this.#whole.set(table, rows);
    return rows as Rows<N>;
  }

  /** Null drops it. */
  write(table: TableName, key: string, row: Encoded | null, position: number): void {
    this.#whole.delete(table);
    this.#changed.add(table);
    guarded(() => {
      if (row === null) this.#table(table).drop(key, position);
      else this.#table(table).put(key, row, position);
    });
  }

  /** Everything is in the transaction. */
  flush(): void {
    guarded(() => {
      for (const table of this.#tables.values()) table.flush();
    });
  }

  /** The tables written to since it was last asked, those of work that was taken back too: once too often is harmless. */
  takeChanged(): readonly TableName[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /** After a rollback nothing is known any more. */
  forget(): void {
    for (const table of this.#tables.values()) table.forget();
    this.#whole.clear();
  }

  /** Keys first: the rows themselves mostly stand in the cache, parsed. */
  #found<N extends TableName>(table: N, where: Where<N>): Rows<N> {
    const { sql, parameters } = selectRows('key', table, where);
    const keys = guarded(() => {
      this.#table(table).flush();
      return this.#prepared(sql).all(parameters);
    });
    const rows = new Map<string, Tables[N]>();
    for (const { key } of keys) {
      const row = this.get(table, key);
      if (row !== undefined) rows.set(key, row);
    }
    return rows;
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

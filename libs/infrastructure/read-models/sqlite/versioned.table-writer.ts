import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { TableName } from '#application/ports/read-models.js';
import { RowCache, type Standing } from './row-cache.js';
import type { Encoded } from './row-codec.js';
import { CURRENT, insertSql } from './schema.js';
import type { TableWriter, Unwritten } from './table-writer.js';

/** A table that keeps every version of its rows. */
export class VersionedTableWriter implements TableWriter {
  readonly #cache = new RowCache();
  readonly #unwritten = new Map<string, Unwritten>();
  readonly #select: StatementSyncInstance;
  readonly #insert: StatementSyncInstance;
  readonly #close: StatementSyncInstance;

  constructor(db: DatabaseSyncInstance, table: TableName) {
    this.#select = db.prepare(`SELECT rowid, body FROM "${table}" WHERE key = ? AND to_position = ${CURRENT}`);
    this.#insert = db.prepare(insertSql(table, 'key', 'from_position', 'to_position'));
    this.#close = db.prepare(`UPDATE "${table}" SET to_position = ? WHERE rowid = ?`);
  }

  standing(key: string): Standing | undefined {
    const unwritten = this.#unwritten.get(key);
    if (unwritten !== undefined) return unwritten;
    const known = this.#cache.get(key);
    if (known !== undefined) return known ?? undefined;
    const found = this.#select.get(key);
    const standing = found && { rowid: found.rowid, text: found.body };
    this.#cache.set(key, standing ?? null);
    return standing;
  }

  put(key: string, row: Encoded, position: number): void {
    this.#end(key, position);
    this.#unwritten.set(key, { ...row, from: position });
  }

  drop(key: string, position: number): void {
    this.#end(key, position);
    this.#cache.set(key, null);
  }

  flush(): void {
    for (const [key, row] of this.#unwritten) {
      const rowid = this.#written(key, row, CURRENT);
      this.#cache.set(key, { rowid, text: row.text, row: row.row });
    }
    this.#unwritten.clear();
  }

  forget(): void {
    this.#unwritten.clear();
    this.#cache.clear();
  }

  /** The version that stands ends here; one that began here never was. */
  #end(key: string, position: number): void {
    const unwritten = this.#unwritten.get(key);
    if (unwritten !== undefined) {
      if (unwritten.from < position) this.#written(key, unwritten, position);
      this.#unwritten.delete(key);
      return;
    }
    const before = this.standing(key);
    if (before?.rowid !== undefined) this.#close.run(position, before.rowid);
  }

  #written(key: string, { values, text, from }: Unwritten, to: number): number {
    return Number(this.#insert.run(...values, text, key, from, to).lastInsertRowid);
  }
}

import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { TableName } from '#application/ports/read-models.js';
import { RowCache, type Standing } from './row-cache.js';
import type { Encoded } from './row-codec.js';
import { insertSql, storedColumns } from './schema.js';
import type { TableWriter, Unwritten } from './table-writer.js';

/** A table that keeps the rows that stand, and forgets those that stood. */
export class CurrentTableWriter implements TableWriter {
  readonly #cache = new RowCache();
  /** Null: to be deleted. */
  readonly #unwritten = new Map<string, Unwritten | null>();
  readonly #select: StatementSyncInstance;
  readonly #replace: StatementSyncInstance;
  readonly #remove: StatementSyncInstance;

  constructor(db: DatabaseSyncInstance, table: TableName) {
    const changes = [...storedColumns(table), 'body', 'from_position'].map(
      (column) => `"${column}" = excluded."${column}"`,
    );
    this.#select = db.prepare(`SELECT body FROM "${table}" WHERE key = ?`);
    this.#replace = db.prepare(
      `${insertSql(table, 'key', 'from_position')} ON CONFLICT (key) DO UPDATE SET ${changes.join(', ')}`,
    );
    this.#remove = db.prepare(`DELETE FROM "${table}" WHERE key = ?`);
  }

  standing(key: string): Standing | undefined {
    const unwritten = this.#unwritten.get(key);
    const known = unwritten === undefined ? this.#cache.get(key) : unwritten;
    if (known !== undefined) return known ?? undefined;
    const found = this.#select.get(key);
    const standing = found && { text: found.body };
    this.#cache.set(key, standing ?? null);
    return standing;
  }

  put(key: string, row: Encoded, position: number): void {
    this.#unwritten.set(key, { ...row, from: position });
  }

  drop(key: string): void {
    if (this.standing(key) !== undefined) this.#unwritten.set(key, null);
  }

  flush(): void {
    for (const [key, row] of this.#unwritten) {
      if (row === null) this.#remove.run(key);
      else this.#replace.run(...row.values, row.text, key, row.from);
      this.#cache.set(key, row && { text: row.text, row: row.row });
    }
    this.#unwritten.clear();
  }

  forget(): void {
    this.#unwritten.clear();
    this.#cache.clear();
  }
}

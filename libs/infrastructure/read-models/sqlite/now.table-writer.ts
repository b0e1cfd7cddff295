import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { TableName } from '#application/ports/read-models.js';
import { RowCache, type Standing } from './row-cache.js';
import type { Encoded } from './row-codec.js';
import { storedColumns } from './schema.js';
import type { TableWriter } from './table-writer.js';

interface Unwritten extends Standing, Encoded {}

/** A table that keeps the rows that stand, and forgets those that stood. */
export class NowTableWriter implements TableWriter {
  readonly #cache = new RowCache();
  /** Null: to be deleted. */
  readonly #unwritten = new Map<string, Unwritten | null>();
  readonly #select: StatementSyncInstance;
  readonly #replace: StatementSyncInstance;
  readonly #remove: StatementSyncInstance;

  constructor(db: DatabaseSyncInstance, table: TableName) {
    const columns = storedColumns(table);
    const names = columns.map((column) => `"${column}", `).join('');
    const places = columns.map(() => '?, ').join('');
    const changes = [...columns, 'body', 'from_position'].map((column) => `"${column}" = excluded."${column}"`);
    this.#select = db.prepare(`SELECT from_position, body FROM "${table}" WHERE key = ?`);
    this.#replace = db.prepare(
      `INSERT INTO "${table}" (${names}body, key, from_position) VALUES (${places}?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET ${changes.join(', ')}`,
    );
    this.#remove = db.prepare(`DELETE FROM "${table}" WHERE key = ?`);
  }

  standing(key: string): Standing | undefined {
    const unwritten = this.#unwritten.get(key);
    const known = unwritten === undefined ? this.#cache.get(key) : unwritten;
    if (known !== undefined) return known ?? undefined;
    const found = this.#select.get(key);
    const standing = found && { from: found.from_position, text: found.body };
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
      this.#cache.set(key, row && { from: row.from, text: row.text, row: row.row });
    }
    this.#unwritten.clear();
  }

  forget(): void {
    this.#unwritten.clear();
    this.#cache.clear();
  }
}

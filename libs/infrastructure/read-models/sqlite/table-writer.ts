import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { TableName } from '#application/ports/read-models.js';
import { scalarOf } from '../conditions.js';
import { RowCache, type Standing } from './row-cache.js';
import { CURRENT, storedColumns } from './schema.js';

/** One table's rows over time, in the transaction under way. */
export class TableWriter {
  readonly cache = new RowCache();
  readonly #columns: readonly string[];
  readonly #newest: StatementSyncInstance;
  readonly #insert: StatementSyncInstance;
  readonly #replace: StatementSyncInstance;
  readonly #close: StatementSyncInstance;
  readonly #remove: StatementSyncInstance;
  #isChanged = false;

  constructor(
    db: DatabaseSyncInstance,
    private readonly table: TableName,
  ) {
    this.#columns = storedColumns(table);
    const names = this.#columns.map((column) => `"${column}", `).join('');
    const places = this.#columns.map(() => '?, ').join('');
    const changes = this.#columns.map((column) => `"${column}" = ?, `).join('');
    this.#newest = db.prepare(
      `SELECT rowid, from_position, to_position, body FROM "${table}" WHERE key = ? ORDER BY from_position DESC LIMIT 1`,
    );
    this.#insert = db.prepare(
      `INSERT INTO "${table}" (${names}body, key, from_position, to_position) VALUES (${places}?, ?, ?, ${CURRENT})`,
    );
    this.#replace = db.prepare(`UPDATE "${table}" SET ${changes}body = ? WHERE rowid = ?`);
    this.#close = db.prepare(`UPDATE "${table}" SET to_position = ? WHERE rowid = ?`);
    this.#remove = db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`);
  }

  standing(key: string): Standing | undefined {
    const known = this.cache.get(key);
    if (known !== undefined) return known ?? undefined;
    const newest = this.#newest.get(key);
    const standing =
      newest?.to_position === CURRENT
        ? { rowid: newest.rowid, from: newest.from_position, text: newest.body }
        : undefined;
    this.cache.set(key, standing ?? null);
    return standing;
  }

  put(key: string, row: object, position: number): void {
    const text = JSON.stringify(row);
    const before = this.standing(key);
    if (before?.text === text) return;
    this.#isChanged = true;
    const values = [...this.#columns.map((column) => scalarOf(this.table, column, Reflect.get(row, column))), text];
    if (before?.from === position) {
      this.#replace.run(...values, before.rowid);
      this.cache.set(key, { rowid: before.rowid, from: position, text });
      return;
    }
    if (before !== undefined) this.#close.run(position, before.rowid);
    const { lastInsertRowid } = this.#insert.run(...values, key, position);
    this.cache.set(key, { rowid: Number(lastInsertRowid), from: position, text });
  }

  /** Since it was last asked. */
  takeChanged(): boolean {
    const isChanged = this.#isChanged;
    this.#isChanged = false;
    return isChanged;
  }

  drop(key: string, position: number): void {
    const before = this.standing(key);
    if (before === undefined) return;
    this.#isChanged = true;
    // A row of no duration would still hold its place in the index of keys, against a row put later in the same event.
    if (before.from === position) this.#remove.run(before.rowid);
    else this.#close.run(position, before.rowid);
    this.cache.set(key, null);
  }
}

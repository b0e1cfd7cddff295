import type { RowWriter, TableName, Where } from '#application/ports/read-models.js';
import { conditionsOf, holds } from '#application/ports/row-conditions.js';
import type { Tables } from '#application/tables.js';
import { type Encoded, encodedRow, rowOf } from './row-codec.js';
import type { StandingRows } from './standing-rows.js';

/**
 * The rows of the event in hand over those that stand. Nothing reaches the tables until its folds have ended well, so
 * taking them back costs nothing.
 */
export class EventRows implements RowWriter {
  /** Null: dropped. */
  readonly #written = new Map<TableName, Map<string, Encoded | null>>();

  constructor(private readonly standing: StandingRows) {}

  get<N extends TableName>(table: N, key: string): Tables[N] | undefined {
    const written = this.#written.get(table)?.get(key);
    if (written === undefined) return this.standing.get(table, key);
    return written === null ? undefined : rowOf(table, written);
  }

  /** An equal row is no change: it still dates from its last one. */
  put<N extends TableName>(table: N, key: string, row: Tables[N]): void {
    const encoded = encodedRow(table, row);
    if (encoded.text === this.standing.textOf(table, key)) this.#written.get(table)?.delete(key);
    else this.#of(table).set(key, encoded);
  }

  drop(table: TableName, key: string): void {
    if (this.standing.textOf(table, key) === undefined) this.#written.get(table)?.delete(key);
    else this.#of(table).set(key, null);
  }

  find<N extends TableName>(table: N, where: Where<N>): readonly Tables[N][] {
    const standing = this.standing.find(table, where);
    const written = this.#written.get(table);
    if (written === undefined || written.size === 0) return [...standing.values()];
    const conditions = conditionsOf(table, where);
    const unchanged = [...standing].filter(([key]) => !written.has(key)).map(([, row]) => row);
    const changed = [...written]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, row]) => (row === null ? [] : rowOf(table, row)))
      .filter((row) => conditions.every((condition) => holds(condition, row)));
    return [...unchanged, ...changed];
  }

  /** The event's folds have ended well. */
  keep(position: number): void {
    for (const [table, rows] of this.#written) {
      for (const [key, row] of rows) this.standing.write(table, key, row, position);
      rows.clear();
    }
  }

  /** A fold threw. */
  discard(): void {
    this.#written.clear();
  }

  #of(table: TableName): Map<string, Encoded | null> {
    const rows = this.#written.get(table) ?? new Map<string, Encoded | null>();
    this.#written.set(table, rows);
    return rows;
  }
}

import type { Position } from '#application/ports/event-store.js';
import type { Find, TableName, Where } from '#application/ports/read-models.js';
import type { Tables } from '#application/tables.js';

/** Asked for whole by every command and every read, and changed a few times a year. */
const SELDOM_CHANGED: ReadonlySet<TableName> = new Set([
  'units',
  'placements',
  'programmes',
  'calendars',
  'policies',
  'outages',
  'quarantined',
]);

/**
 * Whole tables that seldom change, read and parsed once for as long as they stand. The projector names the tables that
 * it has changed together with the position from which readers see it, so an answer is of the very moment asked for.
 */
export class ReferenceCache {
  readonly #answers = new Map<TableName, readonly unknown[]>();
  readonly #standsSince = new Map<TableName, Position>();

  constructor(private opened: Position) {}

  /** What `read` would answer, where it is about a whole table at a moment since its last change. */
  find<N extends TableName>(
    table: N,
    where: Where<N>,
    find: Find | undefined,
    read: () => readonly Tables[N][],
  ): readonly Tables[N][] {
    if (!SELDOM_CHANGED.has(table) || !this.#isWholeAndStands(table, where, find)) return read();
    const known = this.#answers.get(table);
    if (known !== undefined) return known as readonly Tables[N][];
    const rows = read();
    this.#answers.set(table, rows);
    return rows;
  }

  changed(tables: readonly TableName[], at: Position): void {
    for (const table of tables) {
      this.#answers.delete(table);
      this.#standsSince.set(table, at);
    }
  }

  /** Another file serves: nothing that was read from the old one is kept. */
  forget(at: Position): void {
    this.#answers.clear();
    this.#standsSince.clear();
    this.opened = at;
  }

  #isWholeAndStands(table: TableName, where: object, find: Find = {}): boolean {
    const { at, ...rest } = find;
    if (at === undefined || Object.keys(rest).length > 0 || Object.keys(where).length > 0) return false;
    return at >= (this.#standsSince.get(table) ?? this.opened);
  }
}

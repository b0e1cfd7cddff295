import { LRUCache } from 'lru-cache';
import type { Position } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
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

/** A story of years meets few states of the organisation, each of them again and again. */
const ANSWERS_MAX = 32;

/**
 * Whole tables that seldom change, read and parsed once for as long as they stand, or stood: between two changes every moment has
 * one answer, which no later change makes untrue. The projector names the tables that it has changed together with the position
 * from which readers see it, so an answer is of the very moment asked for.
 */
export class ReferenceCache {
  readonly #answers = new LRUCache<string, readonly unknown[]>({ max: ANSWERS_MAX });
  readonly #changes = new Map<TableName, readonly Position[]>();

  /** `changesOf`: when rows of a table came or went, in order. */
  constructor(private readonly changesOf: (table: TableName) => readonly Position[]) {}

  /** What `read` would answer, where it is about a whole table at one moment. */
  find<N extends TableName>(
    table: N,
    where: Where<N>,
    find: Find | undefined,
    read: () => readonly Tables[N][],
  ): readonly Tables[N][] {
    const { at, ...rest } = find ?? {};
    const isWhole = Object.keys(rest).length === 0 && Object.keys(where).length === 0;
    if (at === undefined || !isWhole || !SELDOM_CHANGED.has(table)) return read();
    const asked = `${table} ${this.#changedLast(table, at)}`;
    const known = this.#answers.get(asked);
    if (known !== undefined) return known as readonly Tables[N][];
    const rows = read();
    this.#answers.set(asked, rows);
    return rows;
  }

  changed(tables: readonly TableName[]): void {
    for (const table of tables) this.#changes.delete(table);
  }

  /** Another file serves: nothing that was read from the old one is kept. */
  forget(): void {
    this.#answers.clear();
    this.#changes.clear();
  }

  #changedLast(table: TableName, at: Position): Position {
    const changes = this.#changes.get(table) ?? this.changesOf(table);
    this.#changes.set(table, changes);
    return changes.findLast((change) => change <= at) ?? START;
  }
}

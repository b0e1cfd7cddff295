import type { Position } from '../../ports/event-store.js';
import { type Find, ReadModels, type TableName, type Where } from '../../ports/read-models.js';
import type { Tables } from '../../tables.js';

/** Of these a row says its key: what a list brought need not be looked up again. */
const BY_ID = ['tasks', 'duties', 'blockers', 'directives'] as const satisfies readonly TableName[];
type Keyed = (typeof BY_ID)[number] | 'taskOutlines';
const isKeyed = (table: TableName): table is Keyed => table === 'taskOutlines' || BY_ID.some((each) => each === table);
const keyOf = (row: Tables[Keyed]): string => ('id' in row ? row.id : row.task);

/**
 * Calls: the rows, once for each question.
 * Answers: the same again to whoever asks the same again. What stands now is what stood when this was made, however far the
 * projector has come since.
 * Fails: as the rows do.
 * Promises: nothing of one answer is left for the next: it is made for one request and dropped with it.
 */
export class RememberedRows extends ReadModels {
  readonly #got = new Map<string, unknown>();
  readonly #found = new Map<string, readonly unknown[]>();
  readonly #positions = new Map<number, Position>();
  readonly #now: Position;

  private constructor(private readonly rows: ReadModels) {
    super();
    this.#now = rows.position();
  }

  /** Those that are given, where they remember already: several readers of one request share what was read. */
  static of(rows: ReadModels): RememberedRows {
    return rows instanceof RememberedRows ? rows : new RememberedRows(rows);
  }

  override get<N extends TableName>(table: N, key: string, at?: Position): Tables[N] | undefined {
    const asked = this.#asked(table, key, at);
    const known = this.#got.get(asked);
    if (known !== undefined || this.#got.has(asked)) return known as Tables[N] | undefined;
    const row = this.rows.get(table, key, at);
    this.#got.set(asked, row);
    return row;
  }

  override find<N extends TableName>(table: N, where: Where<N>, options: Find = {}): readonly Tables[N][] {
    const asked = `${table} ${JSON.stringify([where, options])}`;
    const known = this.#found.get(asked);
    if (known !== undefined) return known as readonly Tables[N][];
    const rows = this.rows.find(table, where, options);
    this.#found.set(asked, rows);
    if (isKeyed(table)) this.#keep(table, rows as readonly Tables[Keyed][], options.at);
    return rows;
  }

  override position(): Position {
    return this.#now;
  }

  override reached(wanted: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.reached(wanted, timeoutMs);
  }

  override positionAt(instantMs: number): Position {
    const known = this.#positions.get(instantMs) ?? this.rows.positionAt(instantMs);
    this.#positions.set(instantMs, known);
    return known;
  }

  #keep(table: Keyed, rows: readonly Tables[Keyed][], at: Position | undefined): void {
    for (const row of rows) this.#got.set(this.#asked(table, keyOf(row), at), row);
  }

  #asked(table: TableName, key: string, at = this.#now): string {
    return `${at} ${table} ${key}`;
  }
}

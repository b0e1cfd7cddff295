import type { Position } from '../ports/event-store.js';
import type { Batch, Checkpoint, ReadModelWriter } from '../ports/read-model-writer.js';
import { type Find, ReadModels, type RowWriter, type TableName, type Where } from '../ports/read-models.js';
import { conditionsOf, holds } from '../ports/row-conditions.js';
import type { Tables } from '../tables.js';
import { rowKey } from './row-keys.js';

/** Undefined: dropped here. */
type Covered = Map<string, object | undefined>;

/** Positions of what is only tried begin here: no log comes as far, so they are never taken for one of its own. */
export const BEYOND_THE_LOG = 2 ** 52;

/**
 * Calls: the read models below, as of the position at which this was made, and only to read.
 * Answers: their rows, covered by what was folded in here.
 * Promises: what is put here is seen here and nowhere else, and is gone with it.
 */
export class DryRows extends ReadModels implements RowWriter, ReadModelWriter {
  readonly #covered = new Map<TableName, Covered>();
  readonly #began: Position;
  #checkpoint: Checkpoint | undefined;
  #undo: (() => void)[] = [];

  constructor(private readonly below: ReadModels) {
    super();
    this.#began = below.position();
  }

  override get<N extends TableName>(table: N, key: string, at?: Position): Tables[N] | undefined {
    const covered = this.#isPast(at) ? undefined : this.#covered.get(table);
    if (covered?.has(key)) return covered.get(key) as Tables[N] | undefined;
    return this.below.get(table, key, this.#below(at));
  }

  override find<N extends TableName>(table: N, where: Where<N>, options: Find = {}): readonly Tables[N][] {
    const { at, limit, orderBy, descending = false } = options;
    const below = { ...options, ...(at === undefined ? {} : { at: this.#below(at) ?? at }) };
    const covered = this.#covered.get(table);
    // The very list of the rows below: what is made of a whole table is kept by it.
    if (covered === undefined || this.#isPast(at)) return this.below.find(table, where, below);
    const found = this.below
      .find(table, where, { ...below, ...(limit === undefined ? {} : { limit: limit + covered.size }) })
      .filter((row) => !covered.has(rowKey(table, row)));
    const all = [...found, ...this.own(table, where)];
    return (orderBy === undefined ? all : inOrder(all, orderBy, descending)).slice(0, limit);
  }

  /** What was put here, and nothing of what stands below. */
  own<N extends TableName>(table: N, where: Where<N>): readonly Tables[N][] {
    const conditions = conditionsOf(table, where);
    return [...(this.#covered.get(table) ?? new Map()).values()].filter(
      (row: Tables[N] | undefined) => row !== undefined && conditions.every((condition) => holds(condition, row)),
    );
  }

  put<N extends TableName>(table: N, key: string, row: Tables[N]): void {
    this.#cover(table, key, row);
  }

  drop(table: TableName, key: string): void {
    this.#cover(table, key, undefined);
  }

  override position(): Position {
    return this.#checkpoint?.position ?? this.#began;
  }

  /** What was appended here is folded in with the append. */
  override async reached(wanted: Position, timeoutMs: number): Promise<boolean> {
    return wanted <= this.position() || this.below.reached(wanted, timeoutMs);
  }

  override positionAt(instantMs: number): Position {
    return this.below.positionAt(instantMs);
  }

  checkpoint(): Checkpoint | undefined {
    return this.#checkpoint;
  }

  commit(checkpoint: Checkpoint, work: (batch: Batch) => void): void {
    work({ at: (_, write) => this.#allOrNone(() => write(this)) });
    this.#checkpoint = checkpoint;
  }

  #allOrNone(work: () => void): void {
    this.#undo = [];
    try {
      work();
    } catch (error) {
      for (const undo of this.#undo.reverse()) undo();
      throw error;
    }
  }

  #cover(table: TableName, key: string, row: object | undefined): void {
    const covered: Covered = this.#covered.get(table) ?? new Map();
    const [was, had] = [covered.get(key), covered.has(key)];
    this.#undo.push(() => (had ? covered.set(key, was) : covered.delete(key)));
    this.#covered.set(table, covered.set(key, row));
  }

  /** A moment before anything was put here. */
  #isPast(at: Position | undefined): boolean {
    return at !== undefined && at < BEYOND_THE_LOG;
  }

  #below(at: Position | undefined): Position | undefined {
    return at !== undefined && at >= BEYOND_THE_LOG ? this.#began : at;
  }
}

function inOrder<Row extends object>(rows: readonly Row[], column: string, descending: boolean): readonly Row[] {
  const standing = (row: Row): unknown => Reflect.get(row, column);
  return rows.toSorted((a, b) => (descending ? -1 : 1) * compared(standing(a), standing(b)));
}

/** Nothing, then numbers, then texts. */
function compared(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return rank(a) - rank(b);
}

const rank = (value: unknown): number => (typeof value === 'string' ? 2 : typeof value === 'number' ? 1 : 0);

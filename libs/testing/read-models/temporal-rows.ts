import type { Find, TableName, Where } from '#application/ports/read-models.js';
import {
  type Condition,
  columnsOf,
  conditionsOf,
  holds,
  requireIndexed,
  requirePast,
  type Scalar,
  scalarOf,
} from '#application/ports/row-conditions.js';
import type { Tables } from '#application/tables.js';
import { RowText } from './row-text.js';

/** A row from one event to another, by its table's columns. */
interface Version {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly columns: Readonly<Record<string, Scalar>>;
  readonly text: RowText;
}

interface Table {
  /** By key, oldest first. */
  readonly rows: Map<string, readonly Version[]>;
  /** By column and value the keys whose rows ever had it: every command asks for an event by its id. */
  readonly everHad: ReadonlyMap<string, Map<Scalar, Set<string>>>;
}

const NONE: ReadonlySet<string> = new Set();
const STANDING = Number.POSITIVE_INFINITY;

/** The rows of all tables over time, in lists: the plainest thing that keeps the contract. */
export class TemporalRows {
  readonly #tables = new Map<TableName, Table>();
  /** How to take back what was written since the last mark. */
  #undo: (() => void)[] = [];

  /** From the beginning what the other holds. */
  goOnFrom(other: TemporalRows): void {
    for (const [name, { rows, everHad }] of other.#tables) {
      const table = this.#table(name);
      for (const [key, versions] of rows) table.rows.set(key, versions);
      for (const [column, keysOf] of everHad) {
        for (const [value, keys] of keysOf) table.everHad.get(column)?.set(value, new Set(keys));
      }
    }
  }

  get<N extends TableName>(table: N, key: string, then?: number): Tables[N] | undefined {
    requirePast(table, then);
    const version = standingAt(this.#table(table).rows.get(key), then ?? Number.MAX_SAFE_INTEGER);
    return version && rowOf(table, version);
  }

  find<N extends TableName>(table: N, where: Where<N>, options: Find = {}): readonly Tables[N][] {
    requirePast(table, options.at);
    const { at = Number.MAX_SAFE_INTEGER, orderBy, descending = false, limit = Number.POSITIVE_INFINITY } = options;
    if (orderBy !== undefined) requireIndexed(table, orderBy);
    const conditions = conditionsOf(table, where);
    const found: Version[] = [];
    for (const versions of this.#among(table, conditions)) {
      const version = standingAt(versions, at);
      if (version !== undefined && conditions.every((one) => holds(one, version.columns))) found.push(version);
    }
    found.sort((a, b) => (descending ? -1 : 1) * compare(a, b, orderBy));
    return found.slice(0, limit).map((version) => rowOf(table, version));
  }

  put(table: TableName, key: string, row: object, position: number): void {
    const text = JSON.stringify(row);
    const { rows, everHad } = this.#table(table);
    const before = rows.get(key) ?? [];
    const last = before.at(-1);
    if (last?.to === STANDING && last.text.is(text)) return;
    const columns: Record<string, Scalar> = {};
    for (const [column, keysOf] of everHad) {
      const value = scalarOf(table, column, Reflect.get(row, column));
      columns[column] = value;
      const keys = keysOf.get(value);
      if (keys === undefined) keysOf.set(value, new Set([key]));
      else keys.add(key);
    }
    const versions = ended(before, position);
    const earlier = versions.at(-1);
    // An event that leaves a row as it found it has not changed it, whatever it did in between.
    if (earlier?.to === position && earlier.text.is(text)) {
      this.#write(rows, key, [...versions.slice(0, -1), { ...earlier, to: STANDING }]);
      return;
    }
    this.#write(rows, key, [...versions, { key, from: position, to: STANDING, columns, text: new RowText(text) }]);
  }

  drop(table: TableName, key: string, position: number): void {
    const { rows } = this.#table(table);
    this.#write(rows, key, ended(rows.get(key) ?? [], position));
  }

  /** What the work wrote is taken back when it throws. */
  allOrNone(work: () => void): void {
    const outer = this.#undo;
    this.#undo = [];
    try {
      work();
      for (const undo of this.#undo) outer.push(undo);
    } catch (error) {
      for (const undo of this.#undo.reverse()) undo();
      throw error;
    } finally {
      this.#undo = outer;
    }
  }

  /** Rows among which are all that meet the conditions. */
  *#among(table: TableName, conditions: readonly Condition[]): Iterable<readonly Version[]> {
    const { rows, everHad } = this.#table(table);
    let fewest: ReadonlySet<string> | undefined;
    for (const each of conditions) {
      if (each.kind !== 'is') continue;
      const keys = everHad.get(each.column)?.get(each.value) ?? NONE;
      if (fewest === undefined || keys.size < fewest.size) fewest = keys;
    }
    if (fewest === undefined) yield* rows.values();
    else for (const key of fewest) yield rows.get(key) ?? [];
  }

  #write(rows: Table['rows'], key: string, versions: readonly Version[]): void {
    const before = rows.get(key) ?? [];
    this.#undo.push(() => rows.set(key, before));
    rows.set(key, versions);
  }

  #table(name: TableName): Table {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const table = { rows: new Map(), everHad: new Map(columnsOf(name).map((column) => [column, new Map()])) };
    this.#tables.set(name, table);
    return table;
  }
}

/** The last that began by then, unless it had ended. */
function standingAt(versions: readonly Version[] = [], at: number): Version | undefined {
  const version = versions.findLast(({ from }) => from <= at);
  return version !== undefined && at < version.to ? version : undefined;
}

/** The version that stands ends here; one that began here never was. */
function ended(versions: readonly Version[], position: number): readonly Version[] {
  const last = versions.at(-1);
  if (last?.to !== STANDING) return versions;
  const earlier = versions.slice(0, -1);
  return last.from < position ? [...earlier, { ...last, to: position }] : earlier;
}

/** By the column, equals by their last change, then by key. */
function compare(a: Version, b: Version, orderBy: string | undefined): number {
  const byColumn = orderBy === undefined ? 0 : compareValues(a.columns[orderBy], b.columns[orderBy]);
  return byColumn || a.from - b.from || compareValues(a.key, b.key);
}

/** As SQLite orders: nothing, then numbers, then texts. */
function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return rank(a) - rank(b);
}

const rank = (value: unknown): number => (typeof value === 'string' ? 2 : typeof value === 'number' ? 1 : 0);

const rowOf = <N extends TableName>(_table: N, { text }: Version): Tables[N] => text.row as Tables[N];

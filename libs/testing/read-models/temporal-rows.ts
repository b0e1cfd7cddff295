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

interface Version {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly row: object;
}

const NONE: ReadonlySet<string> = new Set();

/** The rows of all tables over time, in lists: the plainest thing that keeps the contract. */
export class TemporalRows {
  readonly #tables = new Map<TableName, Map<string, readonly Version[]>>();
  /** By table, column and value the keys whose rows ever had it: every command asks for an event by its id. */
  readonly #everHad = new Map<string, Set<string>>();
  /** How to take back what was written since the last mark. */
  #undo: (() => void)[] = [];

  get<N extends TableName>(table: N, key: string, then?: number): Tables[N] | undefined {
    requirePast(table, then);
    const at = then ?? Number.MAX_SAFE_INTEGER;
    const version = this.#table(table)
      .get(key)
      ?.find((each) => isOf(each, at));
    return version && rowOf(table, version);
  }

  find<N extends TableName>(table: N, where: Where<N>, options: Find = {}): readonly Tables[N][] {
    requirePast(table, options.at);
    const { at = Number.MAX_SAFE_INTEGER, orderBy, descending = false, limit = Number.POSITIVE_INFINITY } = options;
    if (orderBy !== undefined) requireIndexed(table, orderBy);
    const conditions = conditionsOf(table, where);
    const found = this.#among(table, conditions)
      .flat()
      .filter((each) => isOf(each, at) && conditions.every((condition) => holds(condition, each.row)))
      .sort((a, b) => (descending ? -1 : 1) * compare(sortKey(a, orderBy), sortKey(b, orderBy)));
    return found.slice(0, limit).map((version) => rowOf(table, version));
  }

  put(table: TableName, key: string, row: object, position: number): void {
    const text = JSON.stringify(row);
    const before = this.#table(table).get(key) ?? [];
    const last = before.at(-1);
    if (last?.text === text && last.to === Number.POSITIVE_INFINITY) return;
    for (const column of columnsOf(table)) {
      const place = placeOf(table, column, scalarOf(table, column, Reflect.get(row, column)));
      this.#everHad.set(place, (this.#everHad.get(place) ?? new Set()).add(key));
    }
    const versions = ended(before, position);
    const earlier = versions.at(-1);
    // An event that leaves a row as it found it has not changed it, whatever it did in between.
    if (earlier?.text === text && earlier.to === position) {
      this.#write(table, key, [...versions.slice(0, -1), { ...earlier, to: Number.POSITIVE_INFINITY }]);
      return;
    }
    const version = { key, from: position, to: Number.POSITIVE_INFINITY, text, row: frozen(text) };
    this.#write(table, key, [...versions, version]);
  }

  drop(table: TableName, key: string, position: number): void {
    this.#write(table, key, ended(this.#table(table).get(key) ?? [], position));
  }

  /** What the work wrote is taken back when it throws. */
  allOrNone(work: () => void): void {
    const outer = this.#undo;
    this.#undo = [];
    try {
      work();
      outer.push(...this.#undo);
    } catch (error) {
      for (const undo of this.#undo.reverse()) undo();
      throw error;
    } finally {
      this.#undo = outer;
    }
  }

  /** Rows among which are all that meet the conditions. */
  #among(table: TableName, conditions: readonly Condition[]): readonly (readonly Version[])[] {
    const rows = this.#table(table);
    const [fewest] = conditions
      .flatMap((each) =>
        each.kind === 'is' ? [this.#everHad.get(placeOf(table, each.column, each.value)) ?? NONE] : [],
      )
      .toSorted((a, b) => a.size - b.size);
    return fewest === undefined ? [...rows.values()] : [...fewest].map((key) => rows.get(key) ?? []);
  }

  #write(table: TableName, key: string, versions: readonly Version[]): void {
    const rows = this.#table(table);
    const before = rows.get(key) ?? [];
    this.#undo.push(() => rows.set(key, before));
    rows.set(key, versions);
  }

  #table(name: TableName): Map<string, readonly Version[]> {
    const table = this.#tables.get(name) ?? new Map<string, readonly Version[]>();
    this.#tables.set(name, table);
    return table;
  }
}

const placeOf = (table: TableName, column: string, value: Scalar): string => JSON.stringify([table, column, value]);

const isOf = ({ from, to }: Version, at: number): boolean => from <= at && at < to;

/** The version that stands ends here; one that began here never was. */
function ended(versions: readonly Version[], position: number): readonly Version[] {
  return versions
    .map((each) => (each.to === Number.POSITIVE_INFINITY ? { ...each, to: position } : each))
    .filter(({ from, to }) => from < to);
}

type SortKey = readonly unknown[];
const sortKey = ({ row, from, key }: Version, orderBy: string | undefined): SortKey =>
  orderBy === undefined ? [from, key] : [Reflect.get(row, orderBy), from, key];

function compare(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const order = compareValues(left, b[index]);
    if (order !== 0) return order;
  }
  return 0;
}

/** As SQLite orders: nothing, then numbers, then texts. */
function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return rank(a) - rank(b);
}

const rank = (value: unknown): number => (typeof value === 'string' ? 2 : typeof value === 'number' ? 1 : 0);

/** A fold that changed a row in place would be caught here: the embedded file shares parsed rows between reads. */
function frozen(text: string): object {
  return JSON.parse(text, (_, value: unknown) => Object.freeze(value)) as object;
}

const rowOf = <N extends TableName>(_table: N, { row }: Version): Tables[N] => row as Tables[N];

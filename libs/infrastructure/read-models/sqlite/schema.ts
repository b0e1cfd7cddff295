import { createHash } from 'node:crypto';
import type { Projection } from '#application/engine/projection/projection.js';
import type { TableName } from '#application/ports/read-models.js';
import { columnsOf } from '#application/ports/row-conditions.js';
import { indexedColumns, keepingOf, READ_MODEL_SCHEMA } from '#application/tables.js';
import { knownEvents } from '#domain/upcasting/known-events.js';

/** `to_position` of a row that stands. The largest integer that survives JavaScript; partial indexes name it literally. */
export const CURRENT = Number.MAX_SAFE_INTEGER;

export const tableNames = Object.keys(indexedColumns) as readonly TableName[];

/**
 * The SQL name of a declared column. An event's row begins at the event's own position, so `events.position` is that
 * column and an ordered page of the log needs no sorting.
 */
export function sqlColumn(table: TableName, column: string): string {
  return table === 'events' && column === 'position' ? 'from_position' : `"${column}"`;
}

const stored: ReadonlyMap<TableName, readonly string[]> = new Map(
  tableNames.map((table) => [table, columnsOf(table).filter((column) => sqlColumn(table, column) !== 'from_position')]),
);

/** Declared columns that are stored as columns of their own. */
export const storedColumns = (table: TableName): readonly string[] => stored.get(table) ?? [];

/** A row by the values of its stored columns, its body, and what tells it apart. */
export function insertSql(table: TableName, ...identity: readonly string[]): string {
  const columns = [...storedColumns(table), 'body', ...identity].map((column) => `"${column}"`);
  return `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** What tells rows and their versions apart; with a rowid, for bodies are long and closing a row must not move it. */
const identityOf = {
  versioned: 'key TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,',
  now: 'key TEXT NOT NULL PRIMARY KEY, from_position INTEGER NOT NULL,',
  once: 'from_position INTEGER PRIMARY KEY,',
} as const;

const tableSql = (table: TableName): string => `
CREATE TABLE "${table}" (
  ${identityOf[keepingOf(table)]}
  ${storedColumns(table)
    .map((column) => `"${column}" ANY,`)
    .join(' ')}
  body TEXT NOT NULL
) STRICT;`;

const named = (table: TableName, suffix: string, columns: string, where = ''): string =>
  `INDEX IF NOT EXISTS "${table}_${suffix}" ON "${table}" (${columns})${where};`;

const standingWhere = ` WHERE to_position = ${CURRENT}`;
const pastWhere = ` WHERE to_position < ${CURRENT}`;

/** One row stands for a key; folds look rows up by it. */
const keyIndex = (table: TableName): string => `CREATE UNIQUE ${named(table, 'now_key', 'key', standingWhere)}`;

function standingIndex(table: TableName, column: string): string {
  switch (keepingOf(table)) {
    case 'versioned':
      return `CREATE ${named(table, `now_${column}`, `"${column}", from_position`, standingWhere)}`;
    case 'now':
      return `CREATE ${named(table, `now_${column}`, `"${column}", from_position`)}`;
    case 'once':
      // The position is the rowid, which every index ends with.
      return `CREATE ${named(table, `now_${column}`, `"${column}"`)}`;
  }
}

/**
 * Each column has two indexes where versions are kept. Rows that stand are few and asked for at every request and sweep,
 * rows that were are many and asked for by auditors: in one index the due list would wade through every due date there
 * ever was.
 */
function readerIndexes(table: TableName): readonly string[] {
  const columns = storedColumns(table);
  const standing = columns.map((column) => standingIndex(table, column));
  switch (keepingOf(table)) {
    case 'versioned':
      return [
        ...standing,
        ...columns.map(
          (column) => `CREATE ${named(table, `past_${column}`, `"${column}", to_position, from_position`, pastWhere)}`,
        ),
        `CREATE ${named(table, 'past_key', 'key, from_position', pastWhere)}`,
        `CREATE ${named(table, 'now', 'from_position', standingWhere)}`,
        `CREATE ${named(table, 'past', 'to_position, from_position', pastWhere)}`,
      ];
    case 'now':
      return [...standing, `CREATE ${named(table, 'now', 'from_position')}`];
    case 'once':
      return standing;
  }
}

/** `is_whole` is 1 once the file has been at the head of the log and has all its indexes. */
const STATE = `
CREATE TABLE read_model (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  schema   TEXT NOT NULL,
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1))
) STRICT;
CREATE TABLE checkpoint (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  position INTEGER NOT NULL,
  stream   TEXT NOT NULL,
  revision INTEGER NOT NULL,
  event_id TEXT NOT NULL
) STRICT;`;

/** By what folds look up rows that stand while they fold, keys and whole tables aside. */
const LOOKED_UP_BY_FOLDS = {
  tasks: ['isOpen'],
  blockers: ['isOpen'],
  directives: ['isOpen'],
  escalations: ['aboutId'],
} as const satisfies { readonly [N in TableName]?: readonly (typeof indexedColumns)[N][number][] };

const foldIndexes = [
  ...tableNames.filter((table) => keepingOf(table) === 'versioned').map(keyIndex),
  ...Object.entries(LOOKED_UP_BY_FOLDS).flatMap(([table, columns]) =>
    columns.map((column) => standingIndex(table as TableName, column)),
  ),
];

export const SCHEMA_SQL = [STATE, ...tableNames.map(tableSql), ...foldIndexes].join('\n');

/** Made at the head of the log, one by one: kept up row by row, they would take more than half of a rebuild. */
export const READER_INDEXES: readonly string[] = tableNames.flatMap(readerIndexes);

/**
 * Rows of another shape, of other columns or of other folds are not carried on but folded anew. So are rows that were
 * folded when fewer events were known: their states lack the place for what a new kind of event says.
 */
export function schemaHash(
  projections: readonly Projection[],
  events: Readonly<Record<string, readonly unknown[]>> = knownEvents,
): string {
  const shapes = Object.entries(events).map(([type, upcasters]) => `${type} ${upcasters.length + 1}`);
  const parts = [
    ...[READ_MODEL_SCHEMA, SCHEMA_SQL, ...READER_INDEXES, ...projections.map(({ name }) => name)],
    ...shapes.toSorted(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

import { createHash } from 'node:crypto';
import type { TableName } from '#application/ports/read-models.js';
import type { Fold } from '#application/projections/fold.js';
import { indexedColumns, READ_MODEL_SCHEMA } from '#application/projections/tables.js';
import { columnsOf } from '../conditions.js';

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

/** Declared columns that are stored as columns of their own. */
export function storedColumns(table: TableName): readonly string[] {
  return columnsOf(table).filter((column) => sqlColumn(table, column) !== 'from_position');
}

/** With a rowid, not WITHOUT ROWID: bodies are long, and closing a row must not move it. */
const tableSql = (table: TableName): string => `
CREATE TABLE "${table}" (
  key TEXT NOT NULL,
  from_position INTEGER NOT NULL,
  to_position INTEGER NOT NULL,
  ${storedColumns(table)
    .map((column) => `"${column}" ANY,`)
    .join(' ')}
  body TEXT NOT NULL,
  UNIQUE (key, from_position)
) STRICT;`;

/**
 * Each column has two indexes. Rows that stand are few and asked for at every request and sweep, rows that were are
 * many and asked for by auditors: in one index the due list would wade through every due date there ever was.
 */
const standingIndex = (table: TableName, column: string): string =>
  `CREATE INDEX IF NOT EXISTS "${table}_now_${column}" ON "${table}" ("${column}", from_position) WHERE to_position = ${CURRENT};`;

const standingIndexes = (table: TableName): readonly string[] =>
  storedColumns(table).map((column) => standingIndex(table, column));

function pastIndexes(table: TableName): readonly string[] {
  return storedColumns(table).map(
    (column) =>
      `CREATE INDEX IF NOT EXISTS "${table}_past_${column}" ON "${table}" ("${column}", to_position, from_position) WHERE to_position < ${CURRENT};`,
  );
}

const allRowsIndexes = (table: TableName): readonly string[] => [
  `CREATE INDEX IF NOT EXISTS "${table}_now" ON "${table}" (from_position) WHERE to_position = ${CURRENT};`,
  `CREATE INDEX IF NOT EXISTS "${table}_past" ON "${table}" (to_position, from_position) WHERE to_position < ${CURRENT};`,
];

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

/** By what folds look up rows that stand while they fold, whole tables aside. */
const LOOKED_UP_BY_FOLDS = {
  tasks: ['isOpen'],
  blockers: ['isOpen'],
  directives: ['isOpen'],
  escalations: ['aboutId'],
} as const satisfies { readonly [N in TableName]?: readonly (typeof indexedColumns)[N][number][] };

const foldIndexes = Object.entries(LOOKED_UP_BY_FOLDS).flatMap(([table, columns]) =>
  columns.map((column) => standingIndex(table as TableName, column)),
);

export const SCHEMA_SQL = [STATE, ...tableNames.map(tableSql), ...foldIndexes].join('\n');

/** Made at the head of the log, one by one: kept up row by row, they would take more than half of a rebuild. */
export const READER_INDEXES: readonly string[] = [
  ...tableNames.flatMap(standingIndexes),
  ...tableNames.flatMap(pastIndexes),
  ...tableNames.flatMap(allRowsIndexes),
];

/** Rows of another shape, of other columns or of other folds are not carried on but folded anew. */
export function schemaHash(folds: readonly Fold[]): string {
  const parts = [READ_MODEL_SCHEMA, SCHEMA_SQL, ...READER_INDEXES, ...folds.map(({ name }) => name)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

import type { Find, TableName, Where } from '#application/ports/read-models.js';
import { type Condition, conditionsOf, requireIndexed, requirePast } from '#application/ports/row-conditions.js';
import { keepingOf } from '#application/tables.js';
import { CURRENT, sqlColumn } from './schema.js';

export interface Select {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number | null>>;
}

const NO_LIMIT = -1;
const STANDS = `to_position = ${CURRENT}`;
const STOOD = `to_position < ${CURRENT} AND to_position > :at`;
const BEGAN = 'from_position <= :at';

/**
 * The rows of a moment. Without an order they come by the event that last changed them, oldest first, then by key;
 * rows that an order holds equal too, so that an answer is the same on every machine and after every rebuild.
 *
 * @throws InvariantBroken for a column without an index, and for the past of a table that keeps none.
 */
export function selectRows<N extends TableName>(what: string, table: N, where: Where<N>, find: Find = {}): Select {
  const { at, orderBy, descending = false, limit = NO_LIMIT } = find;
  if (orderBy !== undefined) requireIndexed(table, orderBy);
  requirePast(table, at);
  const keeping = keepingOf(table);
  const conditions = conditionsOf(table, where);
  const key = keeping === 'once' ? [] : ['key'];
  const order = [...(orderBy === undefined ? [] : [sqlColumn(table, orderBy)]), 'from_position', ...key];
  const cut = `ORDER BY ${order.map((column) => (descending ? `${column} DESC` : column)).join(', ')} LIMIT :limit`;
  const rows = (columns: string, ...when: readonly string[]): string =>
    `SELECT ${columns} FROM "${table}" WHERE ${[...when, ...filters(table, conditions)].join(' AND ') || 'TRUE'} ${cut}`;
  const parameters = { limit, ...values(conditions) };
  if (keeping !== 'versioned') {
    if (at === undefined) return { sql: rows(what), parameters };
    return { sql: rows(what, BEGAN), parameters: { at, ...parameters } };
  }
  if (at === undefined) return { sql: rows(what, STANDS), parameters };
  // Each half is ordered and cut for itself, where an index can do both; only what is left of them is sorted, and no more of a
  // row than is wanted.
  const columns = `${what} AS what, ${order.join(', ')}`;
  const halves = [rows(columns, STANDS, BEGAN), rows(columns, STOOD, BEGAN)].map((half) => `SELECT * FROM (${half})`);
  return {
    sql: `SELECT what AS ${what} FROM (${halves.join(' UNION ALL ')}) ${cut}`,
    parameters: { at, ...parameters },
  };
}

/** One row, as it stands or as it stood. */
export function selectByKey(what: string, table: TableName, key: string, at: number | undefined): Select {
  requirePast(table, at);
  const row = (...when: readonly string[]): string => `SELECT ${what} FROM "${table}" WHERE ${when.join(' AND ')}`;
  const parameters = { key, ...(at === undefined ? {} : { at }) };
  const began = at === undefined ? [] : [BEGAN];
  switch (keepingOf(table)) {
    case 'now':
      return { sql: row('key = :key'), parameters };
    case 'once':
      return { sql: row('from_position = CAST(:key AS INTEGER)', ...began), parameters };
    case 'versioned': {
      const standing = row('key = :key', STANDS, ...began);
      if (at === undefined) return { sql: standing, parameters };
      return { sql: `${standing} UNION ALL ${row('key = :key', STOOD, BEGAN)}`, parameters };
    }
  }
}

/** The positions at which rows of a table that keeps every version came or went, each once, in order. */
export function selectChanges(table: TableName): string {
  const began = `SELECT from_position AS change FROM "${table}"`;
  const ended = `SELECT to_position FROM "${table}" WHERE to_position < ${CURRENT}`;
  return `${began} UNION ${ended} ORDER BY change`;
}

/**
 * One condition takes the index; a plus sign keeps the others from being taken for it: most of them are flags. The
 * position is the second column of every index and goes well with any.
 */
function filters(table: TableName, conditions: readonly Condition[]): readonly string[] {
  const driving = conditions.find(({ kind }) => kind === 'is' || kind === 'in') ?? conditions[0];
  return conditions.map((condition, index) => {
    const column = sqlColumn(table, condition.column);
    const isFree = condition === driving || column === 'from_position';
    return filter(condition.kind, isFree ? column : `+${column}`, `:c${index}`);
  });
}

function filter(kind: Condition['kind'], column: string, parameter: string): string {
  switch (kind) {
    case 'is':
      return `${column} IS ${parameter}`;
    case 'gt':
      return `${column} > ${parameter}`;
    case 'lte':
      return `${column} <= ${parameter}`;
    case 'in':
      return `${column} IN (SELECT value FROM json_each(${parameter}))`;
  }
}

function values(conditions: readonly Condition[]): Select['parameters'] {
  return Object.fromEntries(
    conditions.map((condition, index) => [
      `c${index}`,
      condition.kind === 'in' ? JSON.stringify(condition.values) : condition.value,
    ]),
  );
}

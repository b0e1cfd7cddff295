import { invariant } from '#domain/kernel/invariant.js';
import { indexedColumns, keepingOf } from '../tables.js';
import type { TableName, Where } from './read-models.js';

export type Scalar = string | number | null;

/** A `where` taken apart, in the order in which `tables.ts` declares the columns. */
export type Condition =
  | { readonly column: string; readonly kind: 'is'; readonly value: Scalar }
  | { readonly column: string; readonly kind: 'lte' | 'gt'; readonly value: number }
  | { readonly column: string; readonly kind: 'in'; readonly values: readonly (string | number)[] };

/** @throws InvariantBroken for a column that has no index, and for a value that is no column's. */
export function conditionsOf<N extends TableName>(table: N, where: Where<N>): readonly Condition[] {
  const given = new Map<string, unknown>(Object.entries(where));
  for (const column of given.keys()) requireIndexed(table, column);
  return columnsOf(table)
    .filter((column) => given.has(column))
    .map((column) => conditionOf(table, column, given.get(column)));
}

export function requireIndexed(table: TableName, column: string): void {
  invariant(columnsOf(table).includes(column), `${table}.${column} is asked for and has no index`);
}

/** @throws InvariantBroken for a moment of the past, where a table keeps only what stands. */
export function requirePast(table: TableName, at: number | undefined): void {
  invariant(at === undefined || keepingOf(table) !== 'now', `${table} is asked for at ${at} and keeps no past`);
}

/** Whether a row meets it. */
export function holds(condition: Condition, row: object): boolean {
  const value: unknown = Reflect.get(row, condition.column);
  switch (condition.kind) {
    case 'is':
      return value === condition.value;
    case 'lte':
      return typeof value === 'number' && value <= condition.value;
    case 'gt':
      return typeof value === 'number' && value > condition.value;
    case 'in':
      return condition.values.some((each) => each === value);
  }
}

export function columnsOf(table: TableName): readonly string[] {
  return indexedColumns[table];
}

export function scalarOf(table: TableName, column: string, value: unknown): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  invariant(false, `${table}.${column} is a string, a number or null, not ${typeof value}`);
}

function conditionOf(table: TableName, column: string, wanted: unknown): Condition {
  if (typeof wanted === 'object' && wanted !== null) {
    if ('lte' in wanted && typeof wanted.lte === 'number') return { column, kind: 'lte', value: wanted.lte };
    if ('gt' in wanted && typeof wanted.gt === 'number') return { column, kind: 'gt', value: wanted.gt };
    if ('in' in wanted && Array.isArray(wanted.in)) return { column, kind: 'in', values: wanted.in };
  }
  return { column, kind: 'is', value: scalarOf(table, column, wanted) };
}

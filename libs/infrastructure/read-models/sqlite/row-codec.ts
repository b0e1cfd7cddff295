import type { TableName } from '#application/ports/read-models.js';
import { type Scalar, scalarOf } from '#application/ports/row-conditions.js';
import type { Tables } from '#application/tables.js';
import { storedColumns } from './schema.js';

/** A row as a table takes it. */
export interface Encoded {
  readonly text: string;
  /** Of the stored columns, in their order. */
  readonly values: readonly Scalar[];
  /** Parsed when it is first asked for. */
  row?: unknown;
}

/** @throws InvariantBroken for a column that holds no plain value. */
export function encodedRow(table: TableName, row: object): Encoded {
  const values = storedColumns(table).map((column) => scalarOf(table, column, Reflect.get(row, column)));
  return { text: JSON.stringify(row), values };
}

/** The tables hold what folds put: trust begins here. */
export function parsedRow<N extends TableName>(_table: N, text: string): Tables[N] {
  return JSON.parse(text) as Tables[N];
}

/** Parsed once for as long as it is remembered. */
export function rowOf<N extends TableName>(table: N, held: { readonly text: string; row?: unknown }): Tables[N] {
  held.row ??= parsedRow(table, held.text);
  return held.row as Tables[N];
}

import type { TableName } from '#application/ports/read-models.js';
import type { Tables } from '#application/projections/tables.js';
import type { Standing } from './row-cache.js';

/** The tables hold what folds put: trust begins here. */
export function parsedRow<N extends TableName>(_table: N, text: string): Tables[N] {
  return JSON.parse(text) as Tables[N];
}

/** Parsed once for as long as it is remembered. */
export function rowOf<N extends TableName>(table: N, standing: Standing): Tables[N] {
  standing.row ??= parsedRow(table, standing.text);
  return standing.row as Tables[N];
}

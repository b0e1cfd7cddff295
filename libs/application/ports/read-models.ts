import type { Tables } from '../tables.js';
import type { Position } from './event-store.js';

export type TableName = keyof Tables;
export type Where<N extends TableName> = {
  readonly [Column in keyof Tables[N]]?:
    | Tables[N][Column]
    | { readonly lte: number }
    | { readonly gt: number }
    | { readonly in: readonly (string | number)[] };
};

/** What a fold may do: read and write the rows that it owns, at the position of the event in hand. */
export interface RowWriter {
  get<N extends TableName>(table: N, key: string): Tables[N] | undefined;
  put<N extends TableName>(table: N, key: string, row: Tables[N]): void;
  drop(table: TableName, key: string): void;
  find<N extends TableName>(table: N, where: Where<N>): readonly Tables[N][];
}

export interface Find {
  /** Rows as they stood after this event; by default as they stand. */
  readonly at?: Position;
  readonly orderBy?: string;
  readonly descending?: boolean;
  readonly limit?: number;
}

/**
 * Read side of the folds. Rows are temporal: "now" and "as of then" are the same indexed query.
 * Only columns that `tables.ts` declares as indexed may stand in `where` and `orderBy`.
 */
export abstract class ReadModels {
  abstract get<N extends TableName>(table: N, key: string, at?: Position): Tables[N] | undefined;
  abstract find<N extends TableName>(table: N, where: Where<N>, options?: Find): readonly Tables[N][];
  /** Every event up to this position is folded in. START before the first. */
  abstract position(): Position;
  /** Resolves once `position() >= wanted`, or false after `timeoutMs` of machine time. */
  abstract reached(wanted: Position, timeoutMs: number): Promise<boolean>;
  /** The last position recorded at or before an instant, for `asOf`. */
  abstract positionAt(instantMs: number): Position;
}

import type { Standing } from './row-cache.js';
import type { Encoded } from './row-codec.js';

/** A row that stands and is not in the file yet: it may be over before it is written. */
export interface Unwritten extends Encoded {
  /** Position of the event that put it. */
  readonly from: number;
}

/**
 * Calls: the writing connection, in the transaction under way.
 * Answers: one table's rows as they stand, those not yet written included.
 * Fails: the driver's errors as they are.
 * Promises: rows reach the file with `flush` at the latest; a row that changes again before costs one statement, not two.
 */
export interface TableWriter {
  standing(key: string): Standing | undefined;
  /** A row that is not the one that stands. */
  put(key: string, row: Encoded, position: number): void;
  drop(key: string, position: number): void;
  flush(): void;
  /** After a rollback nothing is known any more. */
  forget(): void;
}

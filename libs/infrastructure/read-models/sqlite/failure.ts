import { ReadModelFailure } from '#application/ports/read-model-writer.js';
import { resultCode } from '#infrastructure/sqlite/exclusive-lock.js';

/** SQLITE_TOOBIG, SQLITE_CONSTRAINT and SQLITE_MISMATCH: a row that no table takes, and so the fold's fault. */
const REFUSED_ROW: ReadonlySet<number> = new Set([18, 19, 20]);
const FULL = 13;
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);

/** What the driver threw, told apart: everything that is not about the row itself is the file's failure. */
export function translated(error: unknown): unknown {
  const code = resultCode(error);
  if (code === undefined || REFUSED_ROW.has(code)) return error;
  const why = error instanceof Error ? error.message : String(error);
  const remedy = DAMAGED.has(code) ? '; delete the folder read-models, it is folded anew from the log' : '';
  return new ReadModelFailure(`the read models cannot be kept: ${why}${remedy}`, code === FULL, { cause: error });
}

/** @throws what the driver threw, told apart */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}

export function isDamaged(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && DAMAGED.has(code);
}

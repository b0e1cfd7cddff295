import { constants } from 'node:os';
import { isNativeError } from 'node:util/types';
import { LogCorrupted, StoreUnavailable } from '#application/ports/event-store.js';
import { resultCode } from '#infrastructure/sqlite/exclusive-lock.js';

const FULL = 13;

/** Primary result codes, https://sqlite.org/rescode.html; what is not named here is fatal. */
const UNAVAILABLE: ReadonlyMap<number, string> = new Map([
  [5, 'another connection holds the log; end the program that opened log.db'],
  [6, 'another connection holds the log; end the program that opened log.db'],
  [8, 'the log is read-only; give the process the right to write the data folder'],
  [FULL, 'the disk is full; make room in the data folder'],
]);
const IOERR = 10;
const INVALID: ReadonlySet<number> = new Set([18, 19]);
/** SQLITE_BUSY and SQLITE_LOCKED. */
const HELD: ReadonlySet<number> = new Set([5, 6]);
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);

type Failure =
  /** The transaction is rolled back and may be tried again. */
  | { readonly kind: 'unavailable'; readonly isFull: boolean; readonly why: string }
  /** A row that the tables refuse. */
  | { readonly kind: 'invalid'; readonly why: string }
  /** An I/O error, damage, or a bug: what is on disk is no longer known, and nothing more may be acknowledged. */
  | { readonly kind: 'fatal'; readonly why: string };

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const code = resultCode(error);
  const why = code === undefined ? undefined : UNAVAILABLE.get(code);
  if (why !== undefined) return { kind: 'unavailable', isFull: code === FULL, why };
  if (code !== undefined && INVALID.has(code)) return { kind: 'invalid', why: message };
  return { kind: 'fatal', why: message };
}

/** What a read threw: the driver's error as the port's, anything else as it is. */
export function readFailure(error: unknown): unknown {
  if (resultCode(error) === undefined) return error;
  const why = error instanceof Error ? error.message : String(error);
  if (isDamage(error)) return new LogCorrupted(undefined, why);
  return new StoreUnavailable(`the log cannot be read: ${why}`, { cause: error });
}

/** A read, a write or an fsync of the files failed; by SQLite, or of the folder by Node. */
export function isIoError(error: unknown): boolean {
  return resultCode(error) === IOERR || isOfNode(error, 'EIO');
}

/** Another connection has the file: of another program, since there is none other of ours. */
export function isHeld(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && HELD.has(code);
}

export function lacksRoom(error: unknown): boolean {
  return resultCode(error) === FULL || isOfNode(error, 'ENOSPC');
}

/** The file is not the database that it should be. */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && DAMAGED.has(code);
}

/** The process, or the machine, has as many files open as it may; said by Node's name or by SQLite's number. */
export function lacksDescriptors(error: unknown): boolean {
  if (isOfNode(error, 'EMFILE') || isOfNode(error, 'ENFILE')) return true;
  const { EMFILE, ENFILE } = constants.errno;
  return (
    isNativeError(error) && 'systemErrno' in error && (error.systemErrno === EMFILE || error.systemErrno === ENFILE)
  );
}

function isOfNode(error: unknown, code: string): boolean {
  return isNativeError(error) && 'code' in error && error.code === code;
}

import { isNativeError } from 'node:util/types';
import { LogCorrupted, OutcomeUnknown, RevisionConflict, StoreUnavailable } from '../ports/event-store.js';
import { ReadModelFailure } from '../ports/read-model-writer.js';
import { TryLater } from './delivery/try-later.js';
import { ContextTooOld } from './execution/context-too-old.js';
import { ClockInDoubt } from './outages/clock-watch.js';

/** Of the log, the read models, a lock or a provider: the same work may succeed later, whatever stream it is about. */
const passing = [
  /** And `StoreFull`. */
  StoreUnavailable,
  OutcomeUnknown,
  LogCorrupted,
  /** Outlasted every attempt: somebody else writes to the stream all the while. */
  RevisionConflict,
  ContextTooOld,
  ClockInDoubt,
  ReadModelFailure,
  TryLater,
] as const;

/** None of a stream's fault: it ends the work under way, which is begun again. Everything else is the stream's. */
export const isPassing = (error: unknown): boolean =>
  passing.some((kind) => error instanceof kind) || isOfOperatingSystem(error);

/** Files and sockets, as Node says it of every call to the operating system that failed. */
const isOfOperatingSystem = (error: unknown): boolean => isNativeError(error) && 'syscall' in error;

import { LogsDiffer } from '#infrastructure/event-store/compare-logs.js';
import { NotACopy } from '#infrastructure/event-store/copy-log.js';
import { LogCorrupted } from '#infrastructure/event-store/log-errors.js';
import { LogDamaged, type LogFault } from '#infrastructure/event-store/verify-log.js';
import { TargetTaken } from '#infrastructure/files/whole-file.js';
import { logFaultTexts } from '#texts/command-line/log.texts.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import type { Language } from '../shell/language.js';
import { messageOf } from '../shell/system-error.js';

/** What the work on a log came to, as the command's end; `file` is what was read, `to` what was written. */
export function logFailure(error: unknown, file: string, to: string, language: Language): Failure {
  if (error instanceof Failure) return error;
  const cause = { cause: error };
  if (error instanceof LogDamaged) return damageFailure(error.fault, file, language);
  if (error instanceof LogCorrupted)
    return new Failure(EXIT.integrity, 'operation-failed', { why: error.message }, cause);
  if (error instanceof TargetTaken) return new Failure(EXIT.usage, 'target-taken', { path: error.path }, cause);
  if (error instanceof LogsDiffer || error instanceof NotACopy) {
    const { stream, revision } = error;
    return error instanceof NotACopy
      ? new Failure(EXIT.failure, 'not-a-copy', { to, stream, revision }, cause)
      : new Failure(EXIT.integrity, 'logs-differ', { stream, revision }, cause);
  }
  return new Failure(EXIT.failure, 'operation-failed', { why: messageOf(error) }, cause);
}

export function damageFailure({ kind, ...where }: LogFault, file: string, language: Language): Failure {
  return new Failure(EXIT.integrity, 'log-damaged', { file, fault: logFaultTexts[kind][language], ...where });
}

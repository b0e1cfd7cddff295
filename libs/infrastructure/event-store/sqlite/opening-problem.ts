import { LogCorrupted, LogRefused } from '../log-errors.js';
import { isDamage, isHeld, isIoError, lacksDescriptors, lacksRoom } from './sqlite-failure.js';

/** Why the log cannot be opened, and what to do about it, in one sentence for the operator. */
export function openingProblem(folder: string, error: unknown): string {
  if (error instanceof LogRefused) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `the log in ${folder} cannot be opened: ${message}${remedy(error)}`;
}

function remedy(error: unknown): string {
  if (error instanceof LogCorrupted) return '';
  if (isIoError(error)) return '; check the disk, then start again';
  if (isDamage(error)) return '; keep the files and restore the last good backup';
  if (lacksDescriptors(error)) return '; let the process open more files (ulimit -n), then start again';
  if (isHeld(error)) return '; end the program that has opened log.db, then start again';
  if (lacksRoom(error)) return '; make room in the data folder, then start again';
  return '; name a data folder on a local disk that this user may write';
}

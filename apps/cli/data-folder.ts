import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readEnv, SettingsError } from '#infrastructure/env/env.js';
import { LOG_FILE } from '#infrastructure/event-store/sqlite/schema.js';
import type { Context } from './command.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

/** Absolute: the one that was typed, else the one that the server would use. */
export function dataFolderOf({ given, variables }: Context): string {
  const typed = given.text('dataDir');
  if (typed !== undefined) return resolve(typed);
  try {
    return readEnv(variables).dataDir;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new Failure(EXIT.failure, 'operation-failed', { why: error.message }, { cause: error });
  }
}

/** @returns the log's file. */
export function requireLogIn(folder: string): string {
  const file = join(folder, LOG_FILE);
  if (!existsSync(file)) throw new Failure(EXIT.usage, 'log-missing', { folder });
  return file;
}

/** What is to outlive a folder, or to be kept from those who may read it, must not lie in it. */
export function requireApart(path: string, folder: string): void {
  const way = relative(resolve(folder), resolve(path));
  const isInside = way !== '..' && !way.startsWith(`..${sep}`) && resolve(path) === join(resolve(folder), way);
  if (isInside) throw new Failure(EXIT.usage, 'not-apart', { path, folder });
}

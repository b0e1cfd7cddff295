import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Env, readEnv, SettingsError } from '#infrastructure/env/env.js';
import { checkedUrl } from '#infrastructure/event-store/eventstoredb/connection-url.js';
import { LogRefused } from '#infrastructure/event-store/log-errors.js';
import { isServerUrl, type LogPlace, placeText } from '#infrastructure/event-store/log-place.js';
import { LOG_FILE } from '#infrastructure/event-store/sqlite/schema.js';
import type { Context } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';

/** An operand that means the server's log, so that its password stays out of the history and the list of processes. */
const OF_SETTINGS = 'EVENTSTORE_URL';

/** The log that the server would use: of the folder that was typed, else of the settings. */
export function logPlaceOf(context: Context): LogPlace {
  const typed = context.args.text('dataDir');
  return typed === undefined ? settingsOf(context).log : { kind: 'sqlite', folder: resolve(typed) };
}

/** What an operand of `log copy` names: a folder, the address of a server, or `EVENTSTORE_URL`. */
export function logPlaceNamed(operand: string, context: Context): LogPlace {
  if (operand === OF_SETTINGS) return settingsOf(context).log;
  if (!isServerUrl(operand)) return { kind: 'sqlite', folder: resolve(operand) };
  try {
    checkedUrl(operand);
    return { kind: 'eventstoredb', url: operand };
  } catch (error) {
    if (!(error instanceof LogRefused)) throw error;
    throw new Failure(EXIT.usage, 'operation-failed', { why: error.message }, { cause: error });
  }
}

/** The data folder of commands that work on files; a log on a server has the server's own means. */
export function dataFolderOf(context: Context): string {
  const place = logPlaceOf(context);
  if (place.kind === 'sqlite') return place.folder;
  throw new Failure(EXIT.usage, 'log-on-server', { place: placeText(place) });
}

/** @returns the log's file. */
export function requireLogIn(folder: string): string {
  const file = join(folder, LOG_FILE);
  if (!existsSync(file)) throw new Failure(EXIT.usage, 'log-missing', { folder });
  return file;
}

/** The data folder of a dondoc on this machine, wherever its log is. */
export function folderHere(context: Context): string {
  const folder = resolve(context.args.text('dataDir') ?? settingsOf(context).dataDir);
  if (!existsSync(folder)) throw new Failure(EXIT.usage, 'folder-missing', { folder });
  if (!existsSync(join(folder, 'read-models'))) throw new Failure(EXIT.usage, 'log-missing', { folder });
  return folder;
}

function settingsOf({ variables }: Context): Env {
  try {
    return readEnv(variables);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new Failure(EXIT.failure, 'operation-failed', { why: error.message }, { cause: error });
  }
}

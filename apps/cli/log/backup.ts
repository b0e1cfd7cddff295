import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { backupLog } from '#infrastructure/event-store/sqlite/backup-log.js';
import { requireEmptyFolder } from '#infrastructure/files/whole-file.js';
import { copyKeys, KEYS_FOLDER } from '#infrastructure/keys/copy-keys.js';
import { steps } from '../notice/steps.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/messages.js';
import { type Column, sheet } from '../shell/sheet.js';
import { logFailure } from './log-failure.js';
import { dataFolderOf, requireLogIn } from './log-places.js';
import { requireApart } from './path-guard.js';

interface BackedUp {
  readonly file: string;
  readonly events: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Null where they were not asked for. */
  readonly keys: number | null;
}

const columns: readonly Column<BackedUp>[] = [
  { key: 'file', value: ({ file }) => file },
  { key: 'events', value: ({ events }) => events },
  { key: 'bytes', value: ({ bytes }) => bytes },
  { key: 'sha256', value: ({ sha256 }) => sha256 },
  { key: 'keys', value: ({ keys }) => keys },
];

/** Needs no server, and works beside one: the log at one moment, verified once it is written. */
export const backup: Run = async (context) => {
  const { args, output, language } = context;
  const folder = dataFolderOf(context);
  const log = requireLogIn(folder);
  const file = resolve(args.operand('file'));
  const typedKeys = args.text('keys');
  const keysTo = typedKeys === undefined ? undefined : resolve(typedKeys);
  requirePlaces(folder, file, keysTo);
  try {
    if (keysTo !== undefined) requireEmptyFolder(keysTo);
    const { verdict, bytes, sha256 } = await backupLog(folder, file, steps(context, 'events-checked'));
    // After the log: whoever stands in it has a key by then, if not erased.
    const keys = keysTo === undefined ? null : copyKeys(join(folder, KEYS_FOLDER), keysTo);
    const done: BackedUp = { file, events: verdict.events, bytes, sha256, keys };
    if (keys === null) output.note(say('keys-not-included', language));
    output.show({ answer: done, main: sheet([done], columns), isRecord: true });
    return EXIT.ok;
  } catch (error) {
    throw logFailure(error, log, file, language);
  }
};

/** A folder is not made for it: a disk that is not mounted would go unnoticed. */
function requirePlaces(folder: string, file: string, keys: string | undefined): void {
  if (!existsSync(dirname(file))) throw new Failure(EXIT.usage, 'folder-missing', { folder: dirname(file) });
  requireApart(file, folder);
  if (keys === undefined) return;
  requireApart(keys, folder);
  requireApart(keys, dirname(file));
  requireApart(file, keys);
}

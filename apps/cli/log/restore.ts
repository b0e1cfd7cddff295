import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { restoreLog } from '#infrastructure/event-store/sqlite/backup-log.js';
import { copyKeys, KEYS_FOLDER } from '#infrastructure/keys/copy-keys.js';
import { steps } from '../notice/steps.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/messages.js';
import { type Column, sheet } from '../shell/sheet.js';
import { logFailure } from './log-failure.js';
import { dataFolderOf } from './log-places.js';

interface Restored {
  readonly folder: string;
  readonly events: number;
  /** Null where they were not asked for. */
  readonly keys: number | null;
}

const columns: readonly Column<Restored>[] = [
  { key: 'folder', value: ({ folder }) => folder },
  { key: 'events', value: ({ events }) => events },
  { key: 'keys', value: ({ keys }) => keys },
];

/** Needs no server; read models are made from the log at the next start. */
export const restore: Run = async (context) => {
  const { args, output, language } = context;
  const folder = dataFolderOf(context);
  const file = resolve(args.operand('file'));
  const keysFrom = args.text('keys');
  if (!existsSync(file)) throw new Failure(EXIT.usage, 'file-missing', { file });
  if (keysFrom !== undefined && !existsSync(keysFrom))
    throw new Failure(EXIT.usage, 'folder-missing', { folder: keysFrom });
  try {
    let keys: number | null = null;
    const bringKeys = (): void => {
      if (keysFrom !== undefined) keys = copyKeys(resolve(keysFrom), join(folder, KEYS_FOLDER));
    };
    const { events } = restoreLog(file, folder, { told: steps(context, 'events-checked'), beside: bringKeys });
    const done: Restored = { folder, events, keys };
    if (keys === null) output.note(say('keys-not-included', language));
    output.show({ answer: done, main: sheet([done], columns), isRecord: true });
    return EXIT.ok;
  } catch (error) {
    throw logFailure(error, file, folder, language);
  }
};

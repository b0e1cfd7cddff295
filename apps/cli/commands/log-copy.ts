import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EventStore } from '#application/ports/event-store.js';
import { copyLog, type LogCopied } from '#infrastructure/event-store/copy-log.js';
import { LOG_FILE } from '#infrastructure/event-store/sqlite/schema.js';
import { openSqliteEventLogReader } from '#infrastructure/event-store/sqlite/sqlite.event-log-reader.js';
import { openSqliteEventStore } from '#infrastructure/event-store/sqlite/sqlite.event-store.js';
import { verifyLogFile } from '#infrastructure/event-store/sqlite/verify-log-file.js';
import type { Context, Run } from '../command.js';
import { requireApart, requireLogIn } from '../data-folder.js';
import { EXIT } from '../exit-codes.js';
import { damageFailure, logFailure } from '../log-failure.js';
import { type Column, sheet } from '../sheet.js';
import { pace, steps } from '../steps.js';

/** Fewer than a batch of the embedded store, so that what is sent in one turn is one transaction of it. */
const APPENDS_AT_ONCE = 64;

type Copied = LogCopied & ReturnType<typeof pace>;

const columns: readonly Column<Copied>[] = [
  { key: 'copied', value: ({ copied }) => copied },
  { key: 'compared', value: ({ compared }) => compared },
  { key: 'seconds', value: ({ seconds }) => seconds },
  { key: 'eventsPerSecond', value: ({ eventsPerSecond }) => eventsPerSecond },
];

/** Needs no server at the source, and works beside one; the target may have no writer but this. */
export const copyLogBetween: Run = async (context) => {
  const { given, output, language } = context;
  const from = resolve(given.operand('from'));
  const to = resolve(given.operand('to'));
  const file = requireLogIn(from);
  requireApart(to, from);
  const copy = join(to, LOG_FILE);
  const since = performance.now();
  try {
    // Before anything is written, and because bytes that are not canonical would be made so on the way.
    requireIntact(file, context);
    if (existsSync(copy)) requireIntact(copy, context);
    const done = await copied(from, to, context);
    const answer: Copied = { ...done, ...pace(done.compared, since) };
    output.show({ answer, main: sheet([answer], columns), isRecord: true });
    return EXIT.ok;
  } catch (error) {
    throw logFailure(error, file, to, language);
  }
};

function requireIntact(file: string, context: Context): void {
  const { fault } = verifyLogFile(file, steps(context, 'events-checked'));
  if (fault !== undefined) throw damageFailure(fault, file, context.language);
}

async function copied(from: string, to: string, context: Context): Promise<LogCopied> {
  const stores: EventStore[] = [];
  try {
    const source = await openSqliteEventLogReader({ folder: from });
    stores.push(source);
    const target = await openSqliteEventStore({ folder: to });
    stores.push(target);
    return await copyLog(source, target, { appendsAtOnce: APPENDS_AT_ONCE, told: steps(context, 'events-copied') });
  } finally {
    for (const store of stores) await store.close();
  }
}

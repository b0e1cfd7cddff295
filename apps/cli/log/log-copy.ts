import { existsSync } from 'node:fs';
import { copyLog, type LogCopied } from '#infrastructure/event-store/copy-log.js';
import { type LogPlace, placeText } from '#infrastructure/event-store/log-place.js';
import { openLog, openLogForReading } from '#infrastructure/event-store/open-log.js';
import { pace, steps } from '../notice/steps.js';
import type { Context, Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import { type Column, sheet } from '../shell/sheet.js';
import { logFailure } from './log-failure.js';
import { logPlaceNamed, requireLogIn } from './log-places.js';
import { requireIntact } from './log-verdict.js';
import { requireApart } from './path-guard.js';

/** Fewer than a batch of the embedded store, so that what is sent in one turn is one transaction of it. */
const APPENDS_AT_ONCE = { sqlite: 64, eventstoredb: 1 } as const;

type Copied = LogCopied & ReturnType<typeof pace>;

const columns: readonly Column<Copied>[] = [
  { key: 'copied', value: ({ copied }) => copied },
  { key: 'compared', value: ({ compared }) => compared },
  { key: 'seconds', value: ({ seconds }) => seconds },
  { key: 'eventsPerSecond', value: ({ eventsPerSecond }) => eventsPerSecond },
];

/** Between a data folder and a server, either way, or two folders. Works beside dondoc at the source; the target may have no writer but this. */
export const copyLogBetween: Run = async (context) => {
  const { args, output, language } = context;
  const from = logPlaceNamed(args.operand('from'), context);
  const to = logPlaceNamed(args.operand('to'), context);
  requirePlaces(from, to);
  const since = performance.now();
  try {
    // Before anything is written, and because bytes that are not canonical would be made so on the way.
    await requireIntact(from, context);
    if (to.kind === 'eventstoredb' || existsSync(placeText(to))) await requireIntact(to, context);
    const done = await copied(from, to, context);
    const answer: Copied = { ...done, ...pace(done.compared, since) };
    output.show({ answer, main: sheet([answer], columns), isRecord: true });
    return EXIT.ok;
  } catch (error) {
    throw logFailure(error, placeText(from), placeText(to), language);
  }
};

/** Two servers need two clients, and a process may have one; servers copy each other by their own backup. */
function requirePlaces(from: LogPlace, to: LogPlace): void {
  if (from.kind === 'sqlite') requireLogIn(from.folder);
  if (from.kind === 'sqlite' && to.kind === 'sqlite') requireApart(to.folder, from.folder);
  if (from.kind === 'eventstoredb' && to.kind === 'eventstoredb') {
    throw new Failure(EXIT.usage, 'two-servers', { from: placeText(from), to: placeText(to) });
  }
}

async function copied(from: LogPlace, to: LogPlace, context: Context): Promise<LogCopied> {
  const stores: { close(): Promise<void> }[] = [];
  try {
    const source = await openLogForReading(from);
    stores.push(source);
    const target = await openLog(to);
    stores.push(target);
    const told = steps(context, 'events-copied');
    return await copyLog(source, target, { appendsAtOnce: APPENDS_AT_ONCE[to.kind], told });
  } finally {
    for (const store of stores) await store.close();
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { type Position, type RecordedEvent, START } from '#application/ports/event-store.js';
import { openSqliteEventLogReader } from '#infrastructure/event-store/sqlite/sqlite.event-log-reader.js';

/** Every event of a data folder's log, each checked against its leaf on the way. */
export async function wholeLog(folder: string): Promise<readonly RecordedEvent[]> {
  const reader = await openSqliteEventLogReader({ folder });
  try {
    const events: RecordedEvent[] = [];
    for (let after: Position = START; ; ) {
      const page = await reader.readAll({ after });
      const last = page.at(-1);
      if (last === undefined) return events;
      events.push(...page);
      after = last.position;
    }
  } finally {
    await reader.close();
  }
}

/** Until a log that somebody else writes, and may not have made yet, holds so many events; or the time is over. */
export async function untilLong(folder: string, events: number, withinMs: number): Promise<void> {
  const giveUp = Date.now() + withinMs;
  let reader: Awaited<ReturnType<typeof openSqliteEventLogReader>> | undefined;
  for (;;) {
    reader ??= await openSqliteEventLogReader({ folder }).catch(() => undefined);
    // Positions are counted from one, without a gap.
    const length = Number((await reader?.head())?.position ?? 0);
    if (length >= events || Date.now() > giveUp) break;
    await pause(5);
  }
  await reader?.close();
}

/** What happened, as a multiset: (stream, type, data) without ciphertext and without our own outages and clock moves. */
export function whatHappened(events: readonly RecordedEvent[]): readonly string[] {
  return events
    .filter(({ stream }) => !stream.startsWith('runtime-'))
    .map(({ stream, type, data }) => JSON.stringify([stream, type, stream.startsWith('person-') ? {} : data]))
    .toSorted();
}

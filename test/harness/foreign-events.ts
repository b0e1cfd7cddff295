import { randomUUID } from 'node:crypto';
import type { Revision } from '#application/ports/event-store.js';
import { openSqliteEventStore } from '#infrastructure/event-store/sqlite/sqlite.event-store.js';
import { builtUrl } from './built.js';

/** An event that this version did not write. */
export interface ForeignEvent {
  readonly stream: string;
  readonly type: string;
  readonly schemaVersion?: number;
  readonly data?: object;
}

/** At the ends of their streams, in the log of a data folder that nobody serves now: as a newer version would have left it. */
export async function appendForeign(folder: string, events: readonly ForeignEvent[]): Promise<void> {
  const threadUrl = builtUrl('libs/infrastructure/event-store/sqlite/writer.thread.js');
  const store = await openSqliteEventStore({ folder, threadUrl });
  try {
    for (const { stream, type, schemaVersion = 1, data = {} } of events) {
      const [last] = await store.readStream(stream, { direction: 'backwards', limit: 1 });
      const head = await store.head();
      const at = head?.recordedAt;
      if (at === undefined) throw new Error(`the log in ${folder} is empty`);
      const id = randomUUID();
      const metadata = {
        ...{ actor: 'system:later', commandKey: id, commandFingerprint: 'later', correlation: id, schemaVersion },
        occurredAt: new Date(at).toISOString(),
      };
      const expected = last === undefined ? 'no-stream' : (last.revision as Revision);
      await store.append(stream, expected, [{ id, type, data, metadata }], at);
    }
  } finally {
    await store.close();
  }
}

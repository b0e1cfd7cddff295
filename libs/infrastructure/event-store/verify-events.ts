import type { EventStore, RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { eventsOf } from './appends-of-log.js';
import { encode } from './canonical-json.js';
import { LogCorrupted } from './log-errors.js';
import type { LogFault, LogVerdict } from './verify-log.js';

/**
 * Calls: a log by its port alone, page by page, up to the end that it had when this began.
 * Answers: counts, and the first fault. The adapter checks each event against its leaf, and positions are sparse on a
 * server, so what is left to check is that no stream lacks an event. Events missing at the end of a stream are not
 * found: only a copy or a backup knows that they were there.
 * Fails: what the store throws when it cannot be read.
 * Promises: memory is that of one page and the name of each stream; nothing is written.
 */
export async function verifyEvents(
  log: Pick<EventStore, 'readAll' | 'head'>,
  told: (events: number) => void = () => {},
): Promise<LogVerdict> {
  const revisions = new Map<string, number>();
  let [events, bytes] = [0, 0];
  let recordedAt: Instant | undefined;
  const verdict = (fault?: LogFault): LogVerdict => ({ events, bytes, streams: revisions.size, recordedAt, fault });
  try {
    const head = await log.head();
    for await (const event of eventsOf(log, START, head?.position ?? START)) {
      const { stream, revision, position } = event;
      if (revision !== (revisions.get(stream) ?? -1) + 1) return verdict({ kind: 'revision', position, stream });
      revisions.set(stream, revision);
      recordedAt = event.recordedAt;
      events += 1;
      bytes += bytesOf(event);
      told(events);
    }
    return verdict();
  } catch (error) {
    if (!(error instanceof LogCorrupted)) throw error;
    const { position, what: why } = error;
    return verdict({ kind: 'leaf', why, ...(position === undefined ? {} : { position }) });
  }
}

const bytesOf = ({ data, metadata }: RecordedEvent): number => encode(data).length + encode(metadata).length;

import type { EventStore, Position, RecordedEvent, Revision } from '#application/ports/event-store.js';
import { RevisionConflict, START } from '#application/ports/event-store.js';
import { appendsOf, eventsOf } from './appends-of-log.js';
import { compareLogs, isSameEvent } from './compare-logs.js';

/** What stands in the target was not copied from the source. */
export class NotACopy extends Error {
  override readonly name = 'NotACopy';
  constructor(
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`the target's event at ${stream} ${revision} is not the source's`);
  }
}

export interface LogCopied {
  /** By this call; what an earlier one had copied is not among them. */
  readonly copied: number;
  /** One by one at the end, from the first event on. */
  readonly compared: number;
}

export interface LogCopying {
  /**
   * How many appends may be under way. More than one only where the target writes those of one turn in their order and
   * all or none of them, as the embedded store does with a batch; a server may write the second and not the first, and
   * a copy that was interrupted there could not be gone on with.
   */
  readonly appendsAtOnce: number;
  readonly told?: (copied: number) => void;
}

type Source = Pick<EventStore, 'readStream' | 'readAll' | 'head'>;

/**
 * Calls: two event stores, by their port alone.
 * Answers: what the source held when this began stands in the target, event for event, in its order, with its bytes and
 * instants, each append whole. Interrupted and called again it goes on behind the target's last event.
 * Fails: `NotACopy` before it goes on, `LogsDiffer` at the end; what the stores throw, `LogCorrupted` for one.
 * Promises: bounded memory. Each append expects its exact revision, so another writer at the target is noticed.
 */
export async function copyLog(from: Source, to: EventStore, copying: LogCopying): Promise<LogCopied> {
  const until = (await from.head())?.position ?? START;
  const after = await whereItStopped(from, to);
  let copied = 0;
  let window: (readonly RecordedEvent[])[] = [];
  const write = async (): Promise<void> => {
    await Promise.all(window.map((events) => append(to, events)));
    copied += window.reduce((sum, events) => sum + events.length, 0);
    window = [];
    copying.told?.(copied);
  };
  for await (const events of appendsOf(eventsOf(from, after, until))) {
    window.push(events);
    if (window.length >= copying.appendsAtOnce) await write();
  }
  if (window.length > 0) await write();
  return { copied, compared: await compareLogs(from, to, until) };
}

/** The place in the source of the target's last event. Here only the first and the last are compared. */
async function whereItStopped(from: Source, to: EventStore): Promise<Position> {
  const [first] = await to.readAll({ limit: 1 });
  const [last] = await to.readAll({ limit: 1, direction: 'backwards' });
  if (!first || !last) return START;
  twinOf(first, await from.readAll({ limit: 1 }));
  return twinOf(last, await from.readStream(last.stream, { from: last.revision, limit: 1 })).position;
}

function twinOf(event: RecordedEvent, [twin]: readonly RecordedEvent[]): RecordedEvent {
  if (!twin || !isSameEvent(event, twin)) throw new NotACopy(event.stream, event.revision);
  return twin;
}

async function append(to: EventStore, events: readonly RecordedEvent[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  const { stream, revision, recordedAt } = first;
  try {
    await to.append(stream, revision === 0 ? 'no-stream' : ((revision - 1) as Revision), events, recordedAt);
  } catch (error) {
    throw error instanceof RevisionConflict ? new NotACopy(stream, revision) : error;
  }
}

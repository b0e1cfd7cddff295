import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, ExpectedRevision, NewEvent, RecordedEvent } from '#application/ports/event-store.js';
import { OutcomeUnknown, RevisionConflict, StoreUnavailable } from '#application/ports/event-store.js';
import { AT, newEvents } from '#testing/event-store/events.js';
import type { Ending, History } from './history.js';
import type { Random } from './random.js';

const SHARED = ['shared-0', 'shared-1', 'shared-2', 'shared-3'] as const;
const SHARE_OF_SHARED = 0.3;
const SHARE_OF_READS = 0.05;
const PAUSE_MS = 20;

/**
 * Appends one to three events at a time, at the exact revision it believes, to a stream of its own or to one that
 * others write as well, until the signal; writes all of it into the history. As a client of ours does, it sends again
 * what was not settled, with the same ids, until it is.
 */
export async function call(
  store: EventStore,
  history: History,
  random: Random,
  caller: number,
  signal: AbortSignal,
): Promise<void> {
  const believed = new Map<string, ExpectedRevision>();
  while (!signal.aborted) {
    const stream = random.isTrue(SHARE_OF_SHARED) ? random.oneOf(SHARED) : `caller-${caller}`;
    if (random.isTrue(SHARE_OF_READS)) await read(store, history, stream);
    const expected = believed.get(stream) ?? (await current(store, stream));
    const events = newEvents(random.between(1, 3));
    const ending = await settled(store, history, stream, expected, events);
    if (ending === undefined) believed.delete(stream);
    else believed.set(stream, ending);
  }
}

/** The revision that it has now, or undefined where somebody else was faster. */
async function settled(
  store: EventStore,
  history: History,
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): Promise<ExpectedRevision | undefined> {
  for (;;) {
    const begun = history.begun(stream, expected, events);
    try {
      const appended = await store.append(stream, expected, events, AT);
      history.ended(begun, 'ok', appended);
      return appended.revision;
    } catch (error) {
      history.ended(begun, endingOf(error));
      if (error instanceof RevisionConflict) return undefined;
      await sleep(PAUSE_MS);
    }
  }
}

/** @throws what is none of the port's answers to an append that is well formed */
function endingOf(error: unknown): Ending {
  if (error instanceof RevisionConflict) return 'conflict';
  if (error instanceof OutcomeUnknown) return 'unknown';
  if (error instanceof StoreUnavailable) return 'unavailable';
  throw error;
}

async function current(store: EventStore, stream: string): Promise<ExpectedRevision> {
  const [last] = await answered(() => store.readStream(stream, { direction: 'backwards', limit: 1 }));
  return last?.revision ?? 'no-stream';
}

async function read(store: EventStore, history: History, stream: string): Promise<void> {
  const begunAt = performance.now();
  history.read(stream, begunAt, await answered(() => store.readStream(stream, { limit: 10_000 })));
}

async function answered(look: () => Promise<readonly RecordedEvent[]>): Promise<readonly RecordedEvent[]> {
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

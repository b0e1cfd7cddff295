import type { EventStore } from '#application/ports/event-store.js';
import { StoreUnavailable } from '#application/ports/event-store.js';
import type { Notice } from './eventstoredb/notices.js';
import { LogCorrupted, LogRefused } from './log-errors.js';
import { type LogPlace, placeText } from './log-place.js';
import { openSqliteEventLogReader } from './sqlite/sqlite.event-log-reader.js';
import { openSqliteEventStore } from './sqlite/sqlite.event-store.js';

/** A log as a thread or command reads it that does not write it. */
export interface LogReading extends Pick<EventStore, 'readStream' | 'readAll' | 'head' | 'subscribe' | 'close'> {
  /** Something was appended. Nothing to do where a server pushes. */
  nudge(): void;
}

/**
 * The one writer of the log at a place. What an operator should hear of a server is told by `onNotice`, by default a line
 * on stderr.
 *
 * @throws LogRefused, naming the remedy.
 */
export function openLog(place: LogPlace, onNotice?: (notice: Notice) => void): Promise<EventStore> {
  return place.kind === 'sqlite' ? openSqliteEventStore({ folder: place.folder }) : openServer(place, onNotice);
}

/**
 * The log at a place beside its writer. Each thread opens its own: the client of EventStoreDB has one table of calls
 * for each thread, and a connection to a file belongs to one thread too.
 *
 * @throws LogRefused, naming the remedy.
 */
export async function openLogForReading(place: LogPlace): Promise<LogReading> {
  if (place.kind === 'sqlite') return openSqliteEventLogReader({ folder: place.folder });
  const store = await openServer(place);
  return {
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    head: () => store.head(),
    subscribe: (after, signal) => store.subscribe(after, signal),
    close: () => store.close(),
    nudge: () => {},
  };
}

/** The client and gRPC are loaded where a server is named, and nowhere else. */
async function openServer(
  place: LogPlace & { readonly kind: 'eventstoredb' },
  onNotice?: (notice: Notice) => void,
): Promise<EventStore> {
  const { openEventStoreDb } = await import('./eventstoredb/eventstoredb.event-store.js');
  try {
    return await openEventStoreDb({ url: place.url, ...(onNotice === undefined ? {} : { onNotice }) });
  } catch (error) {
    const isTheirs = error instanceof StoreUnavailable || error instanceof LogRefused || error instanceof LogCorrupted;
    if (!isTheirs) throw error;
    throw new LogRefused(`EVENTSTORE_URL, ${placeText(place)}: ${error.message}`, { cause: error });
  }
}

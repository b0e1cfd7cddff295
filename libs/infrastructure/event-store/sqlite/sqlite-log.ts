import { join } from 'node:path';
import type { Position, ReadAll, ReadStream, RecordedEvent } from '#application/ports/event-store.js';
import { EventStore, StoreUnavailable } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { LogRefused } from '../log-errors.js';
import { CommitNotifier } from './commit-notifier.js';
import { connect } from './connection.js';
import { LogReader } from './log-reader.js';
import { openingProblem } from './opening-problem.js';
import { LOG_FILE, requireLog } from './schema.js';
import { readFailure } from './sqlite-failure.js';
import { subscription } from './subscription.js';

/** How late a commit of another thread or process may be noticed when nobody nudges. */
const POLL_MS = 25;

/**
 * Calls: one read-only connection to the log, in the calling thread: a read takes the thread while it lasts.
 * Answers: the reads and subscriptions of the port.
 * Fails: `LogCorrupted` from a read; `StoreUnavailable` where the file cannot be read now, and after close.
 * Promises: a subscription misses nothing, whoever writes: nudged it looks at once, else within 25 ms.
 */
export abstract class SqliteLog extends EventStore {
  readonly #closing = new AbortController();
  readonly #bell: CommitNotifier;

  constructor(private readonly reader: LogReader) {
    super();
    this.#bell = new CommitNotifier(() => reader.version(), POLL_MS);
  }

  override async readStream(stream: string, options?: ReadStream): Promise<readonly RecordedEvent[]> {
    return this.#read(() => this.reader.readStream(stream, options));
  }

  override async readAll(options?: ReadAll): Promise<readonly RecordedEvent[]> {
    return this.#read(() => this.reader.readAll(options));
  }

  override async head(): Promise<{ readonly position: Position; readonly recordedAt: Instant } | undefined> {
    return this.#read(() => this.reader.head());
  }

  override subscribe(after: Position, signal?: AbortSignal): AsyncIterable<readonly RecordedEvent[]> {
    const until = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
    return subscription(this.reader, this.#bell, after, until);
  }

  /** Something has been committed: subscriptions of this thread look now. A nudge too many costs a read. */
  nudge(): void {
    this.#bell.ring();
  }

  override async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    // The driver gives the files back once its statements have been collected, not yet here.
    this.reader.close();
  }

  #read<T>(read: () => T): T {
    if (this.#closing.signal.aborted) throw new StoreUnavailable('the log is closed');
    try {
      return read();
    } catch (error) {
      throw readFailure(error);
    }
  }
}

/** @throws LogRefused when the folder holds no log of this format. */
export function openLogReader(folder: string): LogReader {
  try {
    const db = connect(join(folder, LOG_FILE), 'read');
    try {
      requireLog(db);
      return new LogReader(db);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw new LogRefused(openingProblem(folder, error), { cause: error });
  }
}

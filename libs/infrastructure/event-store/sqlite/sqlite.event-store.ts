import type { Appended, ExpectedRevision, NewEvent } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { checkedAppend } from '../append-checks.js';
import type { LogReader } from './log-reader.js';
import { openLogReader, SqliteLog } from './sqlite-log.js';
import { WriterClient } from './writer-client.js';

export interface SqliteEventStoreOptions {
  /** On a local disk; made when it is not there. Holds `log.db`, `log.lock` and, until it is closed, `log.open`. */
  readonly folder: string;
  /** Told why just before the process ends; by default a line on stderr. It cannot keep the process alive. */
  readonly onFatal?: (error: Error) => void;
  /** The compiled writer thread, where this module does not run from beside it. */
  readonly threadUrl?: URL;
}

/** EX_IOERR of sysexits.h. */
const EXIT_IO_ERROR = 74;

/**
 * Calls: SQLite, by a writer thread of its own and a read-only connection in the calling thread.
 * Answers: the port; an append once it is on disk, reads with every event checked against its leaf.
 * Fails: the port's errors; `LogRefused` at opening, `LogCorrupted` on reading. When the disk fails under a write or a
 * checkpoint, the process ends: nobody knows then what is on disk, and a second fsync may lie.
 * Promises: an acknowledged append survives `kill -9` and a power cut (WAL, `synchronous=FULL`); the same append sent
 * again (same ids, same expected revision) answers as the first time.
 */
export class SqliteEventStore extends SqliteLog {
  private constructor(
    reader: LogReader,
    private readonly writer: WriterClient,
  ) {
    super(reader);
  }

  static async open(options: SqliteEventStoreOptions): Promise<SqliteEventStore> {
    const { folder, onFatal = sayFatal, threadUrl = new URL('./writer.thread.js', import.meta.url) } = options;
    let store: SqliteEventStore | undefined;
    const writer = await WriterClient.start(threadUrl, folder, {
      committed: () => store?.nudge(),
      failed: (error) => {
        // The reading connection stays open: as long as it is, ending the thread cannot checkpoint on close.
        onFatal(error);
        process.exit(EXIT_IO_ERROR);
      },
    });
    try {
      store = new SqliteEventStore(openLogReader(folder), writer);
      return store;
    } catch (error) {
      await writer.close();
      throw error;
    }
  }

  override append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    recordedAt: Instant,
  ): Promise<Appended> {
    try {
      return this.writer.append(stream, expected, checkedAppend(stream, expected, events, recordedAt), recordedAt);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  override full(): string | undefined {
    return this.writer.full();
  }

  /** What is under way is still written and answered. */
  override async close(): Promise<void> {
    await this.writer.close();
    await super.close();
  }
}

/** @throws LogRefused, naming the remedy: another writer, another program's file, a newer format, no right to write. */
export function openSqliteEventStore(options: SqliteEventStoreOptions): Promise<SqliteEventStore> {
  return SqliteEventStore.open(options);
}

function sayFatal(error: Error): void {
  process.stderr.write(`the log failed, the process ends: ${error.message}\n`);
}

import { join } from 'node:path';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { instant } from '#domain/kernel/time.js';
import { createPrivately } from '#infrastructure/sqlite/exclusive-lock.js';
import { LogRefused } from '../log-errors.js';
import { Appender } from './appender.js';
import { Checkpoints } from './checkpoints.js';
import { connect, numberOf, requireDurable } from './connection.js';
import { DirtyMarker, requireWalOfUnclosed } from './dirty-marker.js';
import { refuseForeignWal } from './foreign-wal.js';
import { makeFolder, syncFolder } from './log-folder.js';
import { lockLog } from './log-lock.js';
import { LogReader } from './log-reader.js';
import { LOG_FILE, prepareLog } from './schema.js';
import { failureOf, isIoError } from './sqlite-failure.js';
import type { Answer, AppendRequest } from './writer.protocol.js';

/**
 * Calls: the one writing connection of the log, in the writer's thread.
 * Answers: the outcome of every request of a batch, once the batch is on disk.
 * Fails: throws whatever leaves it unknown what is on disk; the caller must then end the process.
 * Promises: one fsync per batch (group commit), an answer only after it; a request never sees half of another.
 */
export class LogWriter {
  readonly #begin: StatementSyncInstance;
  readonly #commit: StatementSyncInstance;
  readonly #fence: StatementSyncInstance;

  private constructor(
    private readonly mark: DirtyMarker,
    private readonly db: DatabaseSyncInstance,
    private readonly lock: { close(): void },
    private readonly fence: number,
    private readonly appender: Appender,
    readonly checkpoints: Checkpoints,
  ) {
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
    this.#fence = db.prepare('SELECT fence FROM log');
  }

  /** @throws LogRefused and what the driver throws for a folder or file that cannot be used. */
  static open(folder: string): LogWriter {
    makeFolder(folder);
    const lock = lockLog(folder);
    try {
      return LogWriter.#openLocked(folder, lock);
    } catch (error) {
      if (!isIoError(error)) lock.close();
      throw error;
    }
  }

  static #openLocked(folder: string, lock: { close(): void }): LogWriter {
    const file = join(folder, LOG_FILE);
    createPrivately(file);
    requireWalOfUnclosed(folder);
    refuseForeignWal(file);
    const mark = new DirtyMarker(folder);
    let db: DatabaseSyncInstance | undefined;
    try {
      db = connect(file, 'write');
      prepareLog(db);
      // Before the first write: a log that is refused is left as it is.
      const recordedAt = instant(checkedTail(db));
      // The fence is the first write of every start.
      db.exec('UPDATE log SET fence = fence + 1');
      requireDurable(db);
      const checkpoints = new Checkpoints(db);
      // A disk that cannot fsync the log itself must be met here, not behind the first acknowledgement.
      checkpoints.run();
      syncFolder(folder);
      mark.put();
      const fence = numberOf(db, 'SELECT fence FROM log', 'fence');
      return new LogWriter(mark, db, lock, fence, new Appender(db, recordedAt), checkpoints);
    } catch (error) {
      // Closing checkpoints once more, which after a failed fsync must not happen (writer.thread.ts ends the process).
      if (!isIoError(error)) {
        mark.remove();
        db?.close();
      }
      throw error;
    }
  }

  commit(requests: readonly AppendRequest[]): Answer[] {
    const putBack = this.appender.mark();
    try {
      this.#begin.run();
      this.#requireFence();
      const answers = requests.map((request) => ({ ticket: request.ticket, outcome: this.appender.append(request) }));
      this.#commit.run();
      return answers;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'unavailable') throw error;
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      putBack();
      return requests.map(({ ticket }) => ({ ticket, outcome: failure }));
    }
  }

  close(): void {
    this.mark.remove();
    this.checkpoints.empty();
    this.db.close();
    this.lock.close();
  }

  /** The lock keeps others out; the fence notices whoever came in all the same, on a disk that only pretends to lock. */
  #requireFence(): void {
    const fence: unknown = this.#fence.get()?.fence;
    if (fence !== this.fence) throw new LogRefused('another writer has opened the log behind the lock');
  }
}

/** The recorded instant of the last event, checked: 0 in an empty log. */
function checkedTail(db: DatabaseSyncInstance): number {
  const reader = new LogReader(db);
  const last = reader.readAll({ direction: 'backwards', limit: 1 })[0];
  const given = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'").get()?.seq ?? 0;
  if (given !== (last?.position ?? 0)) {
    throw new LogRefused(
      `the log ends at position ${last?.position ?? 0} but has given out ${String(given)}: its end was cut off; restore the last good backup`,
    );
  }
  return last?.recordedAt ?? 0;
}

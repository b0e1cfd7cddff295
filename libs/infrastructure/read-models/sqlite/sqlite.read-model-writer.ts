import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Position, Revision } from '#application/ports/event-store.js';
import { type Batch, type Checkpoint, ReadModelWriter } from '#application/ports/read-model-writer.js';
import type { TableName } from '#application/ports/read-models.js';
import { connect } from './connection.js';
import { EventRows } from './event-rows.js';
import { translated } from './failure.js';
import { READER_INDEXES, SCHEMA_SQL } from './schema.js';
import { StandingRows } from './standing-rows.js';

/**
 * Calls: the one writing connection of a read-model file; whoever opens it holds the instance's lock.
 * Answers: rows and checkpoint, committed together.
 * Fails: `ReadModelFailure`; after it the transaction is rolled back.
 * Promises: a crash at any moment leaves the rows of exactly the events up to the checkpoint.
 */
export class SqliteReadModelWriter extends ReadModelWriter {
  readonly #rows: StandingRows;
  readonly #event: EventRows;
  readonly #begin: StatementSyncInstance;
  readonly #commit: StatementSyncInstance;
  readonly #writeCheckpoint: StatementSyncInstance;
  #checkpoint: Checkpoint | undefined;
  #isWhole: boolean;

  private constructor(
    private readonly db: DatabaseSyncInstance,
    readonly file: string,
    isWhole: boolean,
  ) {
    super();
    this.#rows = new StandingRows(db);
    this.#event = new EventRows(this.#rows);
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
    this.#writeCheckpoint = db.prepare('REPLACE INTO checkpoint VALUES (1, ?, ?, ?, ?)');
    this.#checkpoint = readCheckpoint(db);
    this.#isWhole = isWhole;
  }

  static create(file: string, schema: string): SqliteReadModelWriter {
    return SqliteReadModelWriter.#on(file, (db) => {
      db.exec('PRAGMA journal_mode = WAL; BEGIN IMMEDIATE');
      db.exec(SCHEMA_SQL);
      db.prepare('INSERT INTO read_model VALUES (1, ?, 0)').run(schema);
      db.exec('COMMIT');
      return new SqliteReadModelWriter(db, file, false);
    });
  }

  /** Undefined for a file of another schema, and for one that was never made to its end. */
  static open(file: string, schema: string): SqliteReadModelWriter | undefined {
    return SqliteReadModelWriter.#on(file, (db) => {
      const isMade = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'read_model'").get() !== undefined;
      const state = isMade ? db.prepare('SELECT schema, is_whole FROM read_model').get() : undefined;
      if (state?.schema === schema) return new SqliteReadModelWriter(db, file, state.is_whole === 1);
      db.close();
      return undefined;
    });
  }

  /** It has been at the head of the log once: better than any file that has not. */
  isWhole(): boolean {
    return this.#isWhole;
  }

  /** At the head of the log: what readers need beyond what folds do. Others get a turn after each index. */
  async complete(signal?: AbortSignal): Promise<void> {
    for (const sql of this.#isWhole ? [] : READER_INDEXES) {
      if (signal?.aborted) return;
      this.#exec(sql);
      await nextTurn();
    }
    if (!this.#isWhole) this.#exec('UPDATE read_model SET is_whole = 1');
    this.#isWhole = true;
  }

  /** The tables in which rows have changed since this was last asked. */
  takeChanged(): readonly TableName[] {
    return this.#rows.takeChanged();
  }

  override checkpoint(): Checkpoint | undefined {
    return this.#checkpoint;
  }

  override commit(checkpoint: Checkpoint, work: (batch: Batch) => void): void {
    const { position, stream, revision, eventId } = checkpoint;
    try {
      this.#begin.run();
      work({ at: (place, write) => this.#at(place, write) });
      this.#rows.flush();
      this.#writeCheckpoint.run(position, stream, revision, eventId);
      this.#commit.run();
    } catch (error) {
      this.#event.discard();
      this.#rows.forget();
      // A full disk has rolled back already.
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw translated(error);
    }
    this.#checkpoint = checkpoint;
  }

  /** At rest the main file has everything: the driver lets go of a file only once its statements are collected. */
  close(): void {
    try {
      this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // On a full disk it stays in the write-ahead log, where the next start finds it.
    }
    this.db.close();
  }

  #at(position: Position, write: (rows: EventRows) => void): void {
    try {
      write(this.#event);
    } catch (error) {
      this.#event.discard();
      throw error;
    }
    this.#event.keep(position);
  }

  #exec(sql: string): void {
    try {
      this.db.exec(sql);
    } catch (error) {
      throw translated(error);
    }
  }

  static #on<T>(file: string, work: (db: DatabaseSyncInstance) => T): T {
    const db = connect(file, 'write');
    try {
      return work(db);
    } catch (error) {
      db.close();
      throw error;
    }
  }
}

function readCheckpoint(db: DatabaseSyncInstance): Checkpoint | undefined {
  const row = db.prepare('SELECT position, stream, revision, event_id FROM checkpoint').get();
  if (row === undefined) return undefined;
  const position = row.position as Position;
  return { position, stream: row.stream, revision: row.revision as Revision, eventId: row.event_id };
}

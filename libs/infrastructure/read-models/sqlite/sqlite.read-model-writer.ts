import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Position, Revision } from '#application/ports/event-store.js';
import { type Batch, type Checkpoint, ReadModelWriter } from '#application/projections/read-model-writer.js';
import { connect } from './connection.js';
import { translated } from './failure.js';
import { READER_INDEXES_SQL, SCHEMA_SQL } from './schema.js';
import { SqliteRowWriter } from './sqlite.row-writer.js';

/**
 * Calls: the one writing connection of a read-model file; whoever opens it holds the instance's lock.
 * Answers: rows and checkpoint, committed together.
 * Fails: `ReadModelFailure`; after it the transaction is rolled back.
 * Promises: a crash at any moment leaves the rows of exactly the events up to the checkpoint.
 */
export class SqliteReadModelWriter extends ReadModelWriter {
  readonly #rows: SqliteRowWriter;
  readonly #begin: StatementSyncInstance;
  readonly #commit: StatementSyncInstance;
  readonly #savepoint: StatementSyncInstance;
  readonly #release: StatementSyncInstance;
  readonly #writeCheckpoint: StatementSyncInstance;
  #checkpoint: Checkpoint | undefined;

  private constructor(
    private readonly db: DatabaseSyncInstance,
    readonly file: string,
  ) {
    super();
    this.#rows = new SqliteRowWriter(db);
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
    this.#savepoint = db.prepare('SAVEPOINT event');
    this.#release = db.prepare('RELEASE event');
    this.#writeCheckpoint = db.prepare('REPLACE INTO checkpoint VALUES (1, ?, ?, ?, ?)');
    this.#checkpoint = readCheckpoint(db);
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

  /** At the head of the log: what readers need beyond what folds do. */
  complete(): void {
    if (this.#isWhole) return;
    this.#transaction(() => this.db.exec(`${READER_INDEXES_SQL} UPDATE read_model SET is_whole = 1;`));
    this.#isWhole = true;
  }

  override checkpoint(): Checkpoint | undefined {
    return this.#checkpoint;
  }

  /**
   * First without savepoints, since nearly every page goes through and a savepoint copies each page that it touches.
   * Where an event's work throws, all is taken back and done again with them.
   */
  override commit(checkpoint: Checkpoint, work: (batch: Batch) => void): void {
    const { position, stream, revision, eventId } = checkpoint;
    for (const isCareful of [false, true]) {
      const isDone = this.#transaction(() => {
        const thrown = this.#batch(work, isCareful);
        if (thrown && !isCareful) return false;
        this.#writeCheckpoint.run(position, stream, revision, eventId);
        return true;
      });
      if (isDone) break;
    }
    this.#checkpoint = checkpoint;
  }

  close(): void {
    this.db.close();
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

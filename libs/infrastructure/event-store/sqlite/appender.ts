import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Instant } from '#domain/kernel/time.js';
import { instant } from '#domain/kernel/time.js';
import type { EncodedEvent } from '../append-checks.js';
import { leafOf } from '../leaf.js';
import { LogCorrupted } from '../log-errors.js';
import { failureOf } from './sqlite-failure.js';
import { uuidBytes } from './stored-event.js';
import { type StreamEnd, StreamEnds } from './stream-ends.js';
import type { AppendOutcome, AppendRequest } from './writer.protocol.js';

const MISSING = -1;

/**
 * The rule of one append, inside the writer's transaction: at the expected revision it is written; behind it, the same
 * ids at their places are answered as the first time; anything else is a conflict. As EventStoreDB, contents of a
 * repeat are not compared: its ids are made of the command's key.
 */
export class Appender {
  readonly #ends: StreamEnds;
  readonly #insertStream: StatementSyncInstance;
  readonly #advanceStream: StatementSyncInstance;
  readonly #insertEvent: StatementSyncInstance;
  readonly #findEvents: StatementSyncInstance;
  readonly #savepoint: StatementSyncInstance;
  readonly #release: StatementSyncInstance;
  readonly #rollbackTo: StatementSyncInstance;

  constructor(
    db: DatabaseSyncInstance,
    /** The last recorded instant; it never decreases over the log, whatever the clock does. */
    private recordedAt: Instant,
  ) {
    this.#ends = new StreamEnds(db);
    this.#insertStream = db.prepare('INSERT INTO streams (name, last_revision) VALUES (?, ?)');
    this.#advanceStream = db.prepare('UPDATE streams SET last_revision = ? WHERE id = ?');
    this.#insertEvent = db.prepare(
      `INSERT INTO events (stream_id, revision, event_id, type, recorded_at, data, metadata, leaf)
       VALUES (?, ?, ?, ?, ?, CAST(? AS BLOB), CAST(? AS BLOB), ?)`,
    );
    this.#findEvents = db.prepare(
      'SELECT position, event_id FROM events WHERE stream_id = ? AND revision BETWEEN ? AND ? ORDER BY revision',
    );
    this.#savepoint = db.prepare('SAVEPOINT request');
    this.#release = db.prepare('RELEASE request');
    this.#rollbackTo = db.prepare('ROLLBACK TO request');
  }

  /** One request in a savepoint of its own: what the tables refuse in it does not fail its neighbours. */
  append(request: AppendRequest): AppendOutcome {
    const recordedAt = this.recordedAt;
    this.#savepoint.run();
    try {
      const outcome = this.#decided(request);
      this.#release.run();
      return outcome;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      this.#rollbackTo.run();
      this.#release.run();
      this.recordedAt = recordedAt;
      return refusal;
    }
  }

  /** The clamp as it stands, to be put back when the whole transaction is rolled back. */
  mark(): () => void {
    const recordedAt = this.recordedAt;
    return () => {
      this.recordedAt = recordedAt;
    };
  }

  #decided({ stream, expected, recordedAt, events }: AppendRequest): AppendOutcome {
    const found = this.#ends.of(stream);
    const actual = found?.revision ?? MISSING;
    if (actual === expected) {
      this.recordedAt = instant(Math.max(this.recordedAt, recordedAt));
      return this.#written(this.#ending(found, stream, expected + events.length), stream, expected + 1, events);
    }
    const repeated = found && actual > expected ? this.#repeated(found.id, expected + 1, events) : undefined;
    return repeated ?? { kind: 'conflict', actual };
  }

  /** The id of the stream, whose row says from here on that it ends at `last`. */
  #ending(found: StreamEnd | undefined, name: string, last: number): number {
    if (found === undefined) return Number(this.#insertStream.run(name, last).lastInsertRowid);
    this.#advanceStream.run(last, found.id);
    return found.id;
  }

  #written(streamId: number, stream: string, first: number, events: readonly EncodedEvent[]): AppendOutcome {
    let position = 0;
    for (const [index, { id, type, data, metadata }] of events.entries()) {
      const revision = first + index;
      const leaf = leafOf({ stream, revision, id, type, recordedAt: this.recordedAt, data, metadata });
      const row = [streamId, revision, uuidBytes(id), type, this.recordedAt, data, metadata, leaf];
      position = Number(this.#insertEvent.run(...row).lastInsertRowid);
    }
    return { kind: 'appended', revision: first + events.length - 1, position };
  }

  #repeated(streamId: number, first: number, events: readonly EncodedEvent[]): AppendOutcome | undefined {
    const last = first + events.length - 1;
    const rows = this.#findEvents.all(streamId, first, last) as { position: number; event_id: Uint8Array }[];
    const isSame = events.every(({ id }, index) => {
      const row = rows[index];
      return row !== undefined && uuidBytes(id).equals(row.event_id);
    });
    const position = rows.at(-1)?.position;
    return isSame && position !== undefined ? { kind: 'appended', revision: last, position } : undefined;
  }
}

/** What fails this request alone. Damage that it met is its own too: other streams are read and written as before. */
function refusalOf(error: unknown): AppendOutcome | undefined {
  if (error instanceof LogCorrupted) return { kind: 'damaged', position: error.position, what: error.what };
  const failure = failureOf(error);
  return failure.kind === 'invalid' ? failure : undefined;
}

import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Position, ReadAll, ReadStream, RecordedEvent } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { instant } from '#domain/kernel/time.js';
import { LogCorrupted } from '../log-errors.js';
import { pageSize } from '../pages.js';
import type { EventRow } from './stored-event.js';
import { recordedEvent, SELECT_EVENT } from './stored-event.js';
import { StreamEnds } from './stream-ends.js';

/** Before the first revision. */
const NONE = -1;

/**
 * Calls: one read-only connection, in the calling thread.
 * Answers: pages of checked events, each page one short read transaction: a long one would keep the WAL from being reset.
 * Fails: `LogCorrupted` for an event that does not match its leaf and for a missing position or revision.
 * Promises: nothing is skipped in silence. One writer makes the order of commits the order of positions, so positions
 * are dense and a hole is a loss, never a transaction still to come.
 */
export class LogReader {
  readonly #ends: StreamEnds;
  readonly #streamForwards: StatementSyncInstance;
  readonly #streamBackwards: StatementSyncInstance;
  readonly #allForwards: StatementSyncInstance;
  readonly #allBackwards: StatementSyncInstance;
  readonly #head: StatementSyncInstance;
  readonly #version: StatementSyncInstance;

  constructor(private readonly db: DatabaseSyncInstance) {
    this.#ends = new StreamEnds(db);
    this.#streamForwards = eventRows(db, 's.name = ? AND e.revision >= ? ORDER BY e.revision');
    this.#streamBackwards = eventRows(db, 's.name = ? AND e.revision <= ? ORDER BY e.revision DESC');
    this.#allForwards = eventRows(db, 'e.position > ? ORDER BY e.position');
    this.#allBackwards = eventRows(db, 'e.position < ? ORDER BY e.position DESC');
    this.#head = db.prepare('SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1');
    this.#version = db.prepare('PRAGMA data_version');
  }

  readStream(stream: string, options: ReadStream = {}): readonly RecordedEvent[] {
    const limit = pageSize(options);
    // Before the rows, which can then only show more; a page that stops short of it has lost something.
    const end = this.#ends.of(stream)?.revision ?? NONE;
    if (options.direction === 'backwards') {
      const from = options.from ?? Number.MAX_SAFE_INTEGER;
      const rows = rowsOf(this.#streamBackwards.all(stream, from, limit));
      requireReached(stream, rows[0], Math.min(end, from));
      requireDense(rows, revisionOf, -1);
      requireFirst(rows.length < limit ? rows.at(-1) : undefined, revisionOf, 0);
      return rows.map(recordedEvent);
    }
    const from = options.from ?? 0;
    const rows = rowsOf(this.#streamForwards.all(stream, from, limit));
    if (rows.length < limit && from <= end) requireReached(stream, rows.at(-1), end);
    requireDense(rows, revisionOf, 1);
    requireFirst(rows[0], revisionOf, Math.max(from, 0));
    return rows.map(recordedEvent);
  }

  readAll(options: ReadAll = {}): readonly RecordedEvent[] {
    const limit = pageSize(options);
    if (options.direction === 'backwards') {
      const before = options.after ?? Number.MAX_SAFE_INTEGER;
      const rows = rowsOf(this.#allBackwards.all(before, limit));
      requireDense(rows, positionOf, -1);
      requireFirst(rows.length < limit ? rows.at(-1) : undefined, positionOf, 1);
      return rows.map(recordedEvent);
    }
    const after = Math.max(options.after ?? 0, 0);
    const rows = rowsOf(this.#allForwards.all(after, limit));
    requireDense(rows, positionOf, 1);
    requireFirst(rows[0], positionOf, after + 1);
    return rows.map(recordedEvent);
  }

  head(): { readonly position: Position; readonly recordedAt: Instant } | undefined {
    const row = this.#head.get() as { position: number; recorded_at: number } | undefined;
    return row && { position: row.position as Position, recordedAt: instant(row.recorded_at) };
  }

  /** Differs once another connection has committed. */
  version(): number {
    return Number(this.#version.get()?.data_version);
  }

  close(): void {
    this.db.close();
  }
}

function eventRows(db: DatabaseSyncInstance, which: string): StatementSyncInstance {
  const statement = db.prepare(`${SELECT_EVENT} WHERE ${which} LIMIT ?`);
  statement.setReturnArrays(true);
  return statement;
}

const positionOf = ([position]: EventRow): number => position;
const revisionOf = ([, , revision]: EventRow): number => revision;

/** Rows of a stream that must show its event at `revision` and stop before it. */
function requireReached(stream: string, row: EventRow | undefined, revision: number): void {
  const reached = row === undefined ? NONE : revisionOf(row);
  if (reached >= revision) return;
  throw new LogCorrupted(row && positionOf(row), `stream ${stream} ends at ${revision} and is read up to ${reached}`);
}

/** What the driver answers is what the STRICT tables hold. */
function rowsOf(rows: unknown[]): EventRow[] {
  return rows as EventRow[];
}

function requireDense(rows: readonly EventRow[], at: (row: EventRow) => number, step: 1 | -1): void {
  let previous: EventRow | undefined;
  for (const row of rows) {
    if (previous && at(row) !== at(previous) + step) throw hole(row, at(row), at(previous) + step);
    previous = row;
  }
}

function requireFirst(row: EventRow | undefined, at: (row: EventRow) => number, first: number): void {
  if (row && at(row) !== first) throw hole(row, at(row), first);
}

function hole(row: EventRow, found: number, expected: number): LogCorrupted {
  const [position, stream] = row;
  return new LogCorrupted(position, `${expected} was expected and ${found} of stream ${stream} found`);
}

import { projectPage } from '#application/engine/projection/project-page.js';
import type { Projection } from '#application/engine/projection/projection.js';
import type { Position, RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import type { Batch, Checkpoint, ReadModelWriter } from '#application/ports/read-model-writer.js';
import { type Find, ReadModels, type RowWriter, type TableName, type Where } from '#application/ports/read-models.js';
import type { QuarantinedRow, Tables } from '#application/tables.js';
import { PositionGate } from '#infrastructure/read-models/position-gate.js';
import { TemporalRows } from './temporal-rows.js';

const LAST: Find = { orderBy: 'position', descending: true, limit: 1 };

/**
 * Calls: nothing.
 * Answers: both sides of the read models from memory: `foldInto` for a spec that has events, `put` for one that has
 * rows, `runProjector` for one that has a store.
 * Fails: `InvariantBroken` for a column without an index; a `TypeError` at whoever changes a row in place.
 * Promises: passes the contract that the embedded file passes.
 */
export class InMemoryReadModels extends ReadModels implements RowWriter, ReadModelWriter {
  readonly #rows = new TemporalRows();
  readonly #gate = new PositionGate();
  #checkpoint: Checkpoint | undefined;
  /** Where `put` and `drop` write; it follows what is folded in. */
  #writesAt: Position = START;

  /** From the beginning what the other holds. */
  goOnFrom(other: InMemoryReadModels): void {
    this.#rows.goOnFrom(other.#rows);
    this.#checkpoint = other.#checkpoint;
    this.#writesAt = other.#writesAt;
    this.#gate.open(other.position());
  }

  /** Folds them as the projector would; answers the streams that it quarantined. */
  foldInto(events: readonly RecordedEvent[], projections: readonly Projection[]): readonly QuarantinedRow[] {
    return projectPage(this, events, projections);
  }

  override get<N extends TableName>(table: N, key: string, at?: Position): Tables[N] | undefined {
    return this.#rows.get(table, key, at);
  }

  override find<N extends TableName>(table: N, where: Where<N>, options?: Find): readonly Tables[N][] {
    return this.#rows.find(table, where, options);
  }

  put<N extends TableName>(table: N, key: string, row: Tables[N]): void {
    this.#rows.put(table, key, row, this.#writesAt);
  }

  drop(table: TableName, key: string): void {
    this.#rows.drop(table, key, this.#writesAt);
  }

  override position(): Position {
    return this.#gate.position();
  }

  override reached(wanted: Position, timeoutMs: number): Promise<boolean> {
    return this.#gate.reached(wanted, timeoutMs);
  }

  override positionAt(instantMs: number): Position {
    const [last] = this.find('events', { recordedAt: { lte: instantMs } }, LAST);
    return (last?.position ?? START) as Position;
  }

  checkpoint(): Checkpoint | undefined {
    return this.#checkpoint;
  }

  commit(checkpoint: Checkpoint, work: (batch: Batch) => void): void {
    this.#rows.allOrNone(() => work({ at: (position, write) => this.#at(position, write) }));
    this.#checkpoint = checkpoint;
    this.#writesAt = checkpoint.position;
    this.#gate.open(checkpoint.position);
  }

  #at(position: Position, write: (rows: RowWriter) => void): void {
    this.#writesAt = position;
    this.#rows.allOrNone(() => write(this));
  }
}

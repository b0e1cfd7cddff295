import type { Position, Revision } from './event-store.js';
import type { RowWriter } from './read-models.js';

/** The last event folded in: its position for this log, its place and id so that another log is told apart. */
export interface Checkpoint {
  readonly position: Position;
  readonly stream: string;
  readonly revision: Revision;
  readonly eventId: string;
}

/** The rows of a transaction under way. */
export interface Batch {
  /**
   * Rows that `work` writes begin at this position. When it throws, they are gone, those of earlier calls stay, and
   * the error goes on to the caller.
   */
  at(position: Position, work: (rows: RowWriter) => void): void;
}

/** Where a projector writes. One writer for one set of rows; it says itself how it keeps others out. */
export abstract class ReadModelWriter {
  /** Undefined while nothing is folded in. */
  abstract checkpoint(): Checkpoint | undefined;

  /**
   * All rows of the work and the checkpoint, or none of them when the work throws.
   *
   * @throws ReadModelFailure when the rows cannot be kept, and whatever the work threw.
   */
  abstract commit(checkpoint: Checkpoint, work: (batch: Batch) => void): void;
}

/** The disk, the file or a lock failed. Never an event's fault: no stream is quarantined for it, the projector stops. */
export class ReadModelFailure extends Error {
  override readonly name = 'ReadModelFailure';
  constructor(
    message: string,
    /** Nothing is damaged: the same work may be tried again once there is room. */
    readonly isDiskFull: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

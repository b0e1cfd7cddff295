import {
  CheckpointOfAnotherLog,
  CheckpointOfCopiedLog,
  requireSameLog,
} from '#application/engine/projection/projector.js';
import type { EventStore } from '#application/ports/event-store.js';
import { type ReadModelFiles, removeReadModelFile } from './read-model-files.js';
import type { SqliteReadModelWriter } from './sqlite.read-model-writer.js';

export interface Serving {
  readonly writer: SqliteReadModelWriter;
  /** Undefined where the rows are carried on. */
  readonly foldedAnewBecause: string | undefined;
}

/**
 * The file that serves, carried on where the log holds the event that was folded last at the place it had then, and
 * folded anew where it has another place: a log that was copied from one store to another.
 *
 * @throws ReadModelsOfAnotherLog where the log does not hold it. To fold them anew then would hide that the log is the
 * wrong one, or an older state of the right one, until somebody misses what was acknowledged.
 */
export async function openServing(log: Pick<EventStore, 'readStream'>, files: ReadModelFiles): Promise<Serving> {
  const writer = files.openServing();
  try {
    await requireSameLog(log, writer.checkpoint());
    return { writer, foldedAnewBecause: undefined };
  } catch (error) {
    writer.close();
    if (error instanceof CheckpointOfAnotherLog) throw new ReadModelsOfAnotherLog(files.folder, error);
    if (!(error instanceof CheckpointOfCopiedLog)) throw error;
    const fresh = files.create();
    removeReadModelFile(writer.file);
    return { writer: fresh, foldedAnewBecause: error.message };
  }
}

class ReadModelsOfAnotherLog extends Error {
  override readonly name = 'ReadModelsOfAnotherLog';
  constructor(folder: string, cause: Error) {
    super(
      `the read models in ${folder} belong to another log, or this one is an older state of theirs (${cause.message}); ` +
        'name the right log with EVENTSTORE_URL or DONDOC_DATA_DIR, or bring it here with dondoc log copy; ' +
        `if this log is the one you mean, delete ${folder}: they are made anew`,
      { cause },
    );
  }
}

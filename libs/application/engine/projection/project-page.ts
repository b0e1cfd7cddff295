import type { RecordedEvent } from '../../ports/event-store.js';
import type { RowWriter } from '../../ports/read-models.js';
import { parseStream } from '../../streams.js';
import type { ParkedRow } from '../../tables.js';
import type { Fold } from './projection.js';
import { type Batch, type Checkpoint, ReadModelFailure, type ReadModelWriter } from './read-model-writer.js';

/** Bounds a parked row, whatever the error had to say. */
const ERROR_LENGTH_MAX = 1_000;

/**
 * Folds some events, in order, in one transaction with their checkpoint; answers the streams parked on the way.
 *
 * An event that cannot be folded parks its stream: none of its rows stay, so every table shows the stream as the event
 * before left it, and later events of the stream are passed over. Folds of all streams, the index of the log, see every
 * event none the less: what happened can always be looked up.
 *
 * @throws ReadModelFailure, which parks nothing.
 */
export function projectPage(
  writer: ReadModelWriter,
  page: readonly RecordedEvent[],
  folds: readonly Fold[],
): readonly ParkedRow[] {
  const last = page.at(-1);
  if (last === undefined) return [];
  const indexes = folds.filter(({ of }) => of === undefined);
  const parked: ParkedRow[] = [];
  writer.commit(checkpointOf(last), (batch) => {
    for (const event of page) {
      const row = attempt(batch, event, indexes) ?? attempt(batch, event, foldsOf(folds, event), isGoingOn(event));
      if (row === undefined) continue;
      batch.at(event.position, (rows) => rows.put('parked', row.stream, row));
      parked.push(row);
    }
  });
  return parked;
}

/** The event's rows, all or none; what to park when it is none. */
function attempt(
  batch: Batch,
  event: RecordedEvent,
  folds: readonly Fold[],
  isWanted: (rows: RowWriter) => boolean = () => true,
): ParkedRow | undefined {
  let running = '';
  try {
    batch.at(event.position, (rows) => {
      if (!isWanted(rows)) return;
      for (const fold of folds) {
        running = fold.name;
        fold.apply(event, rows);
      }
    });
    return undefined;
  } catch (error) {
    if (error instanceof ReadModelFailure) throw error;
    return { stream: event.stream, position: event.position, fold: running, error: textOf(error) };
  }
}

const isGoingOn =
  ({ stream }: RecordedEvent) =>
  (rows: RowWriter): boolean =>
    rows.get('parked', stream) === undefined;

function foldsOf(folds: readonly Fold[], { stream }: RecordedEvent): readonly Fold[] {
  const { category } = parseStream(stream);
  return folds.filter(({ of }) => of?.some((name) => name === category));
}

const checkpointOf = ({ position, stream, revision, id }: RecordedEvent): Checkpoint => ({
  position,
  stream,
  revision,
  eventId: id,
});

const textOf = (error: unknown): string => String(error).slice(0, ERROR_LENGTH_MAX);

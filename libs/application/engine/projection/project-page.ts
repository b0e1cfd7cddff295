import type { RecordedEvent } from '../../ports/event-store.js';
import { type Batch, type Checkpoint, ReadModelFailure, type ReadModelWriter } from '../../ports/read-model-writer.js';
import type { RowWriter } from '../../ports/read-models.js';
import { parseStream } from '../../streams.js';
import type { QuarantinedRow } from '../../tables.js';
import { reasonOf } from '../quarantined-streams.js';
import type { Projection } from './projection.js';

/** Bounds a quarantined row, whatever the error had to say. */
const ERROR_LENGTH_MAX = 1_000;

/**
 * Folds some events, in order, in one transaction with their checkpoint; answers the streams quarantined on the way.
 *
 * An event that cannot be folded quarantines its stream: none of its rows stay, so every table shows the stream as the event
 * before left it, and later events of the stream are passed over. Folds of all streams, the index of the log, see every
 * event none the less: what happened can always be looked up.
 *
 * @throws ReadModelFailure, which quarantines nothing.
 */
export function projectPage(
  writer: ReadModelWriter,
  page: readonly RecordedEvent[],
  projections: readonly Projection[],
): readonly QuarantinedRow[] {
  const last = page.at(-1);
  if (last === undefined) return [];
  const indexes = projections.filter(({ of }) => of === undefined);
  const quarantined: QuarantinedRow[] = [];
  writer.commit(checkpointOf(last), (batch) => {
    for (const event of page) {
      const row =
        attempt(batch, event, indexes) ?? attempt(batch, event, foldsOf(projections, event), isGoingOn(event));
      if (row === undefined) continue;
      batch.at(event.position, (rows) => rows.put('quarantined', row.stream, row));
      quarantined.push(row);
    }
  });
  return quarantined;
}

/** The event's rows, all or none; what to quarantine when it is none. */
function attempt(
  batch: Batch,
  event: RecordedEvent,
  projections: readonly Projection[],
  isWanted: (rows: RowWriter) => boolean = () => true,
): QuarantinedRow | undefined {
  let running = '';
  try {
    batch.at(event.position, (rows) => {
      if (!isWanted(rows)) return;
      for (const projection of projections) {
        running = projection.name;
        projection.apply(event, rows);
      }
    });
    return undefined;
  } catch (error) {
    if (error instanceof ReadModelFailure) throw error;
    return {
      stream: event.stream,
      position: event.position,
      projection: running,
      reason: reasonOf(error),
      error: textOf(error),
    };
  }
}

const isGoingOn =
  ({ stream }: RecordedEvent) =>
  (rows: RowWriter): boolean =>
    rows.get('quarantined', stream) === undefined;

function foldsOf(projections: readonly Projection[], { stream }: RecordedEvent): readonly Projection[] {
  const { category } = parseStream(stream);
  return projections.filter(({ of }) => of?.some((name) => name === category));
}

const checkpointOf = ({ position, stream, revision, id }: RecordedEvent): Checkpoint => ({
  position,
  stream,
  revision,
  eventId: id,
});

const textOf = (error: unknown): string => String(error).slice(0, ERROR_LENGTH_MAX);

import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, Position, RecordedEvent } from '../../ports/event-store.js';
import { START } from '../../ports/event-store.js';
import type { Checkpoint, ReadModelWriter } from '../../ports/read-model-writer.js';
import type { QuarantinedRow } from '../../tables.js';
import { projectPage } from './project-page.js';
import type { Projection } from './projection.js';

/** Bounds a transaction, and so what is held in memory and what a crash makes us fold again. */
const TRANSACTION_MAX = 5_000;

/** A page of so many says that there is much to catch up with; then transactions are long, for they cost by number. */
const PAGE_LARGE = 400;

/**
 * Where events come faster than they are folded, a transaction waits so long, once, for those to come: it costs as much for
 * one event as for three. A single event after a quiet moment is folded at once.
 */
const GATHER_MS = 10;

export interface ProjectorParts {
  readonly log: Pick<EventStore, 'subscribe' | 'readStream'>;
  readonly writer: ReadModelWriter;
  readonly projections: readonly Projection[];
  /** The rows of every event up to here can be read. */
  readonly onProjected?: (position: Position) => void;
  /** An alarm: a stream stands still until its fold is mended and the rows are folded anew. */
  readonly onQuarantined?: (row: QuarantinedRow) => void;
  /** Milliseconds that a transaction waits for more where events come faster than they are folded. */
  readonly gatherMs?: number;
  /** Nothing more to fold for now; the projector waits for what this does. */
  readonly onCaughtUp?: (position: Position) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Follows the log from the writer's checkpoint until the signal. Doing an event twice is kept away by the checkpoint,
 * which is saved with the rows.
 *
 * @throws CheckpointOfAnotherLog, CheckpointOfCopiedLog at the start; ReadModelFailure and the errors of reading the log at any time.
 */
export async function runProjector(projection: ProjectorParts): Promise<void> {
  const { log, writer, projections, onProjected, onQuarantined, onCaughtUp, gatherMs = GATHER_MS, signal } = projection;
  await requireSameLog(log, writer.checkpoint());
  let gathered: readonly RecordedEvent[] = [];
  let isBehind = false;
  for await (const page of log.subscribe(positionOf(writer), signal)) {
    if (signal?.aborted) return;
    const isFirst = gathered.length === 0;
    gathered = [...gathered, ...page];
    if (page.length >= PAGE_LARGE && gathered.length < TRANSACTION_MAX) continue;
    if (gatherMs > 0 && page.length > 0 && isFirst && isBehind) {
      await pause(gatherMs, undefined, { signal }).catch(() => undefined);
      continue;
    }
    const quarantined = projectPage(writer, gathered, projections);
    for (const row of quarantined) onQuarantined?.(row);
    if (gathered.length > 0) onProjected?.(positionOf(writer));
    gathered = [];
    // An empty page says that nothing more is there.
    isBehind = page.length > 0;
    if (page.length === 0) await onCaughtUp?.(positionOf(writer));
  }
}

const positionOf = (writer: ReadModelWriter): Position => writer.checkpoint()?.position ?? START;

/**
 * Rows folded from one log must never be carried on from another: a restored backup, a data folder put together by hand,
 * the address of another server. A log that was copied to another store has the same events at other positions.
 *
 * @throws CheckpointOfAnotherLog, CheckpointOfCopiedLog
 */
export async function requireSameLog(
  log: Pick<EventStore, 'readStream'>,
  checkpoint: Checkpoint | undefined,
): Promise<void> {
  if (checkpoint === undefined) return;
  const { stream, revision, eventId, position } = checkpoint;
  const [event] = await log.readStream(stream, { from: revision, limit: 1 });
  if (event?.id !== eventId) throw new CheckpointOfAnotherLog(checkpoint);
  if (event.position !== position) throw new CheckpointOfCopiedLog(checkpoint, event.position);
}

/** The log does not hold the event that was folded last: it is another one, or an older state of this one. */
export class CheckpointOfAnotherLog extends Error {
  override readonly name = 'CheckpointOfAnotherLog';
  constructor({ stream, revision, position }: Checkpoint) {
    super(`the rows were folded up to ${position}, revision ${revision} of ${stream}, which is not in this log`);
  }
}

/** The log holds the event that was folded last, at another place. Safe to mend: fold the rows anew. */
export class CheckpointOfCopiedLog extends Error {
  override readonly name = 'CheckpointOfCopiedLog';
  constructor({ stream, revision, position }: Checkpoint, found: Position) {
    super(`revision ${revision} of ${stream} stood at ${position} where it was folded and stands at ${found} here`);
  }
}

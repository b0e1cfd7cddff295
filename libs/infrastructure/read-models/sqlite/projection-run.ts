import { setTimeout as pause } from 'node:timers/promises';
import type { Projection } from '#application/engine/projection/projection.js';
import { runProjector } from '#application/engine/projection/projector.js';
import type { EventStore, Position } from '#application/ports/event-store.js';
import { ReadModelFailure, type ReadModelWriter } from '#application/ports/read-model-writer.js';
import type { QuarantinedRow } from '#application/tables.js';

const DISK_FULL_RETRY_MS = 1_000;

export interface RunEvents {
  projected(position: Position): void;
  caughtUp(position: Position): void;
  quarantined(row: QuarantinedRow): void;
  stalled(why: string): void;
}

/** A writer on a file: `SqliteReadModelWriter`. */
export interface FileWriter extends ReadModelWriter {
  complete(signal?: AbortSignal): Promise<void>;
  close(): void;
}

/** One file being folded, until it is stopped. A full disk only makes it wait. */
export class ProjectionRun<W extends FileWriter> {
  readonly #stop = new AbortController();
  #ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: Pick<EventStore, 'subscribe' | 'readStream'>,
    readonly writer: W,
    private readonly projections: readonly Projection[],
    private readonly retryMs = DISK_FULL_RETRY_MS,
  ) {}

  /** Rejects with what no waiting mends. */
  start(on: RunEvents): Promise<void> {
    this.#ended = this.#follow(on);
    return this.#ended;
  }

  /** Nothing is written any more, and the file is closed. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#ended.catch(() => undefined);
    this.writer.close();
  }

  async #follow(on: RunEvents): Promise<void> {
    const { log, writer, projections } = this;
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        return await runProjector({
          log,
          writer,
          projections,
          signal,
          onProjected: on.projected,
          onQuarantined: on.quarantined,
          onCaughtUp: async (position) => {
            await writer.complete(signal);
            on.caughtUp(position);
          },
        });
      } catch (error) {
        if (!(error instanceof ReadModelFailure && error.isDiskFull)) throw error;
        on.stalled(error.message);
        await pause(this.retryMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}

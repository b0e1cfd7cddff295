import type { Projection } from '#application/engine/projection/projection.js';
import type { Position } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { type LogReading, openLogForReading } from '#infrastructure/event-store/open-log.js';
import { openServing } from './open-serving.js';
import { ProjectionRun, type RunEvents } from './projection-run.js';
import type { FromProjector, ProjectorData } from './projector.protocol.js';
import { ReadModelFiles, removeReadModelFile } from './read-model-files.js';
import { schemaHash } from './schema.js';
import type { SqliteReadModelWriter } from './sqlite.read-model-writer.js';

type Run = ProjectionRun<SqliteReadModelWriter>;

/**
 * What the projector thread does: keeps the serving file at the head of the log and, when asked, folds a second one
 * from the first event beside it. The two take turns page by page; the new one takes over once it is as far as the old
 * one, so that nobody ever sees a position go back.
 */
export class ProjectorHost {
  #serving: Run;
  #successor: Run | undefined;
  #handover: Promise<void> = Promise.resolve();

  private constructor(
    private readonly log: LogReading,
    private readonly files: ReadModelFiles,
    writer: SqliteReadModelWriter,
    private readonly foldedAnewBecause: string | undefined,
    private readonly projections: readonly Projection[],
    private readonly say: (message: FromProjector) => void,
  ) {
    this.#serving = new ProjectionRun(log, writer, projections);
  }

  static async open(
    { folder, instance, log: place }: ProjectorData,
    projections: readonly Projection[],
    say: (message: FromProjector) => void,
  ): Promise<ProjectorHost> {
    const log = await openLogForReading(place);
    let files: ReadModelFiles | undefined;
    try {
      files = new ReadModelFiles(folder, instance, schemaHash(projections));
      const { writer, foldedAnewBecause } = await openServing(log, files);
      return new ProjectorHost(log, files, writer, foldedAnewBecause, projections, say);
    } catch (error) {
      files?.close();
      await log.close();
      throw error;
    }
  }

  start(): void {
    this.say({ kind: 'ready', file: this.#serving.writer.file, position: positionOf(this.#serving) });
    if (this.foldedAnewBecause !== undefined) this.say({ kind: 'foldingAnew', why: this.foldedAnewBecause });
    this.#serving.start(this.#announcing(this.#serving)).catch((error) => this.#fail(error));
  }

  nudge(): void {
    this.log.nudge();
  }

  rebuild(): void {
    if (this.#successor !== undefined) return;
    try {
      const run = new ProjectionRun(this.log, this.files.create(), this.projections);
      this.#successor = run;
      run.start(this.#announcing(run)).catch((error) => this.#giveUp(run, error));
    } catch (error) {
      this.say({ kind: 'rebuildFailed', why: String(error) });
    }
  }

  async close(): Promise<void> {
    await this.#handover;
    await this.#abandon();
    await this.#serving.stop();
    await this.log.close();
    this.files.close();
    this.say({ kind: 'closed' });
  }

  /** The successor keeps silent until it serves: its positions are not yet those of the rows that readers see. */
  #announcing(run: Run): RunEvents {
    const say = (message: FromProjector): void => {
      if (run === this.#serving) this.say(message);
    };
    return {
      projected: (position) => say({ kind: 'projected', position, changed: run.writer.takeChanged() }),
      quarantined: (row) => say({ kind: 'quarantined', row }),
      stalled: (why) => {
        // Two files need twice the room: the one that serves nobody gives it back.
        if (run === this.#successor) this.#giveUp(run, why);
        else say({ kind: 'stalled', why });
      },
      caughtUp: (position) => {
        say({ kind: 'caughtUp', position });
        if (run === this.#successor && isAsFar(run, this.#serving)) {
          this.#handover = this.#takeOver(run).catch((error) => this.#fail(error));
        }
      },
    };
  }

  async #takeOver(run: Run): Promise<void> {
    this.#successor = undefined;
    await this.#serving.stop();
    this.#serving = run;
    this.say({ kind: 'swapped', file: run.writer.file, position: positionOf(run) });
  }

  #giveUp(run: Run, why: unknown): void {
    if (run !== this.#successor) this.#fail(why);
    else
      this.#abandon().then(
        () => this.say({ kind: 'rebuildFailed', why: String(why) }),
        (error) => this.#fail(error),
      );
  }

  async #abandon(): Promise<void> {
    const run = this.#successor;
    this.#successor = undefined;
    await run?.stop();
    if (run !== undefined) removeReadModelFile(run.writer.file);
  }

  #fail(error: unknown): void {
    this.say({ kind: 'fatal', why: error instanceof Error ? error.message : String(error) });
  }
}

const positionOf = ({ writer }: Run): Position => writer.checkpoint()?.position ?? START;
const isAsFar = (run: Run, other: Run): boolean => positionOf(run) >= positionOf(other);

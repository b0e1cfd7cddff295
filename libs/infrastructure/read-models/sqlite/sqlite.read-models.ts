import type { Position } from '#application/ports/event-store.js';
import { type Find, ReadModels, type TableName, type Where } from '#application/ports/read-models.js';
import type { QuarantinedRow, Tables } from '#application/tables.js';
import { unreachable } from '#domain/kernel/invariant.js';
import type { LogPlace } from '#infrastructure/event-store/log-place.js';
import { PositionGate } from '../position-gate.js';
import { ProjectorClient, type ProjectorNews } from './projector-client.js';
import { removeReadModelFile } from './read-model-files.js';
import { Rebuild } from './rebuild.js';
import { ReferenceCache } from './reference-cache.js';
import { SqliteRowReader } from './sqlite.row-reader.js';

export interface SqliteReadModelsOptions {
  /** The data folder; files go to `read-models/` in it. */
  readonly folder: string;
  /** By default the one in the folder: open the event store first, it makes the log. */
  readonly log?: LogPlace;
  /** One process per instance; each folds the log for itself. */
  readonly instance?: string;
  /** The compiled projector thread, where this module does not run from beside it. */
  readonly threadUrl?: URL;
  /** The rows of every event up to here can be read; in these tables some have changed. */
  readonly onProjected?: (position: Position, changed: readonly TableName[]) => void;
  /** An alarm: a stream stands still. `quarantined()` lists them all, also those of earlier runs. */
  readonly onQuarantined?: (row: QuarantinedRow) => void;
  /** The log was copied here from another store: every event is folded again before anything is served. */
  readonly onFoldingAnew?: (why: string) => void;
  /** The disk is full: reads go on and are stale; the projector tries again by itself. */
  readonly onStalled?: (why: string) => void;
  /** The projector is gone and the rows stand still; by default a line on stderr and the end of the process. */
  readonly onFatal?: (error: Error) => void;
}

/** EX_IOERR of sysexits.h. */
const EXIT_IO_ERROR = 74;

/**
 * Calls: a projector thread of its own, which alone writes, and a read-only connection in the calling thread.
 * Answers: the port. A read takes the thread while it lasts.
 * Fails: `ReadModelsRefused` at opening; `InvariantBroken` for a column without an index.
 * Promises: `position()` never goes back, also not when rows folded anew take over.
 */
export class SqliteReadModels extends ReadModels {
  readonly #gate = new PositionGate();
  readonly #rebuild = new Rebuild();
  readonly #referenceCache = new ReferenceCache((table) => this.#reader.changesOf(table));
  #reader: SqliteRowReader;
  #isNudged = false;

  private constructor(
    private readonly projector: ProjectorClient,
    private readonly options: SqliteReadModelsOptions,
  ) {
    super();
    this.#reader = new SqliteRowReader(projector.ready.file);
    this.#gate.open(projector.ready.position);
  }

  static async open(options: SqliteReadModelsOptions): Promise<SqliteReadModels> {
    const { folder, instance = 'main', threadUrl = new URL('./projector.thread.js', import.meta.url) } = options;
    const { log = { kind: 'sqlite', folder } } = options;
    let models: SqliteReadModels | undefined;
    const early: ProjectorNews[] = [];
    const client = await ProjectorClient.start(
      threadUrl,
      { folder, instance, log },
      {
        news: (message) => (models ? models.#hear(message) : early.push(message)),
        failed: (error) => (models ? models.#fail(error) : (options.onFatal ?? endProcess)(error)),
      },
    );
    models = new SqliteReadModels(client, options);
    for (const message of early) models.#hear(message);
    return models;
  }

  override get<N extends TableName>(table: N, key: string, at?: Position): Tables[N] | undefined {
    return this.#reader.get(table, key, at);
  }

  override find<N extends TableName>(table: N, where: Where<N>, options?: Find): readonly Tables[N][] {
    return this.#referenceCache.find(table, where, options, () => this.#reader.find(table, where, options));
  }

  override position(): Position {
    return this.#gate.position();
  }

  override reached(wanted: Position, timeoutMs: number): Promise<boolean> {
    return this.#gate.reached(wanted, timeoutMs);
  }

  override positionAt(instantMs: number): Position {
    return this.#reader.positionAt(instantMs);
  }

  /** Something was appended: the projector looks now, not within its 25 ms; a server tells it anyway. */
  nudge(): void {
    if (this.#isNudged) return;
    this.#isNudged = true;
    // Once for all the appends that one batch has answered.
    queueMicrotask(() => {
      this.#isNudged = false;
      this.projector.nudge();
    });
  }

  /** Folds every event anew beside the rows that serve, which then give way. Resolves when the new rows serve. */
  rebuild(): Promise<void> {
    return this.#rebuild.ask(() => this.projector.rebuild());
  }

  /** Streams that stand still; mended code and a rebuild set them going again. */
  quarantined(): readonly QuarantinedRow[] {
    return this.find('quarantined', {});
  }

  /** The file that serves now, for a reader in another thread; another one after each rebuild. */
  get file(): string {
    return this.#reader.file;
  }

  async close(): Promise<void> {
    this.#gate.close();
    this.#rebuild.fail(new Error('the read models were closed'));
    // The reader first: the thread moves everything into the main file when nobody reads any more.
    this.#reader.close();
    await this.projector.close();
  }

  #hear(message: ProjectorNews): void {
    switch (message.kind) {
      case 'projected':
        this.#referenceCache.changed(message.changed);
        this.#advance(message.position, message.changed);
        break;
      case 'caughtUp':
        break;
      case 'quarantined':
        this.options.onQuarantined?.(message.row);
        break;
      case 'foldingAnew':
        this.options.onFoldingAnew?.(message.why);
        break;
      case 'stalled':
        this.options.onStalled?.(message.why);
        break;
      case 'swapped':
        this.#swap(message.file, message.position);
        break;
      case 'rebuildFailed':
        this.#rebuild.fail(new Error(`the read models could not be folded anew: ${message.why}`));
        break;
      default:
        unreachable(message, 'news of the projector');
    }
  }

  #advance(position: Position, changed: readonly TableName[] = []): void {
    this.#gate.open(position);
    this.options.onProjected?.(position, changed);
  }

  #swap(file: string, position: Position): void {
    const old = this.#reader;
    this.#reader = new SqliteRowReader(file);
    old.close();
    removeReadModelFile(old.file);
    this.#referenceCache.forget();
    this.#advance(position);
    this.#rebuild.done();
  }

  #fail(error: Error): void {
    this.#gate.close();
    this.#rebuild.fail(error);
    (this.options.onFatal ?? endProcess)(error);
  }
}

/** @throws ReadModelsRefused, naming the remedy: another process with this instance, no log there or another one, a bad disk. */
export function openSqliteReadModels(options: SqliteReadModelsOptions): Promise<SqliteReadModels> {
  return SqliteReadModels.open(options);
}

function endProcess(error: Error): void {
  process.stderr.write(`the projector failed, the process ends: ${error.message}\n`);
  process.exit(EXIT_IO_ERROR);
}

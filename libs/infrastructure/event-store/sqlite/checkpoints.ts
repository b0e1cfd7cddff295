import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { failureOf } from './sqlite-failure.js';

/** About 4 MB of log not yet moved into the main file. */
const PAGES_PENDING_MAX = 1_000;

/**
 * Moves committed pages from the WAL into the main file. Never SQLite's automatic checkpoint: it swallows I/O errors
 * and the store would go on acknowledging what the disk no longer keeps. An explicit one throws.
 */
export class Checkpoints {
  readonly #state: StatementSyncInstance;
  readonly #passive: StatementSyncInstance;

  constructor(private readonly db: DatabaseSyncInstance) {
    this.#state = db.prepare('PRAGMA wal_checkpoint(NOOP)');
    this.#passive = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  }

  pending(): number {
    const state = this.#state.get();
    return Number(state?.log) - Number(state?.checkpointed);
  }

  runWhenLarge(): void {
    if (this.pending() > PAGES_PENDING_MAX) this.run();
  }

  runWhenAny(): void {
    if (this.pending() > 0) this.run();
  }

  run(): void {
    tolerant(() => this.#passive.get());
  }

  /** At close, so that at rest the main file has everything. */
  empty(): void {
    tolerant(() => this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }
}

/** A full or busy disk only postpones it: the WAL keeps everything. */
function tolerant(checkpoint: () => unknown): void {
  try {
    checkpoint();
  } catch (error) {
    if (failureOf(error).kind !== 'unavailable') throw error;
  }
}

import type { Instant } from '#domain/kernel/time.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { DueRow } from '../../tables.js';
import { carryOut } from '../execution/carry-out.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import type { Quarantine } from './quarantine.js';
import { wakeOf } from './wakes.js';

/** Oldest first, in bounded batches: a herd at 09:00 does not starve what was due before it. */
const BATCH = 200;

/**
 * The one wake path. The due list proposes; each stream's own decider, given `now`, disposes. Safe to run twice, late or
 * on several workers at once: the decision is an append at the revision read.
 */
export class Sweep {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
    private readonly quarantine: Quarantine,
  ) {}

  /** How many streams decided something. */
  run(now: Instant): Promise<number> {
    return this.quarantine.workThrough<DueRow>('sweep', {
      batch: BATCH,
      find: (limit) => this.readModels.find('due', { dueAt: { lte: now } }, { orderBy: 'dueAt', limit }),
      streamOf: ({ stream }) => stream,
      act: (row) => carryOut(this.executor, wakeOf(row, now)),
    });
  }
}

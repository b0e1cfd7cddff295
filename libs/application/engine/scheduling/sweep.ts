import type { Instant } from '#domain/kernel/time.js';
import { isoOf } from '#domain/kernel/time.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { DueRow } from '../../tables.js';
import type { CommandEnvelope } from '../execution/command-envelope.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import { carryOut, systemCommand } from '../execution/system-command.js';

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
  ) {}

  /** How many streams decided something. */
  async run(now: Instant): Promise<number> {
    const due = this.readModels.find('due', { dueAt: { lte: now } }, { orderBy: 'dueAt', limit: BATCH });
    let decided = 0;
    for (const row of due) {
      const raisedBy = `${isoOf(row.dueAt as Instant)} ${row.revision}`;
      const envelope = systemCommand('sweep', { category: row.kind, id: row.id }, wakeOf(row, now), raisedBy);
      if (await carryOut(this.executor, envelope)) decided += 1;
    }
    return decided;
  }
}

const wakeTypes = {
  task: 'WakeTask',
  duty: 'WakeDuty',
  blocker: 'WakeBlocker',
  directive: 'WakeDirective',
  programme: 'WakeProgramme',
} as const satisfies Record<DueRow['kind'], string>;

const wakeOf = (row: DueRow, now: Instant): CommandEnvelope['command'] => ({ type: wakeTypes[row.kind], now });

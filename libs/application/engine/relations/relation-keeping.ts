import type { Instant } from '#domain/kernel/time.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { RelationRow } from '../../tables.js';
import { carryOut } from '../execution/carry-out.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import type { Quarantine } from '../scheduling/quarantine.js';
import { relationCommand } from './relation-command.js';

const BATCH = 200;

/**
 * Carries what happened in one stream to those for which it means something, before anything else is decided there: an
 * end ends what hung on it, a directive that is done holds nothing, whoever came to a level is told.
 */
export class RelationKeeping {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
    private readonly quarantine: Quarantine,
  ) {}

  /** How many streams took something in. */
  run(now: Instant): Promise<number> {
    return this.quarantine.workThrough<RelationRow>('relations', {
      batch: BATCH,
      find: (limit) => this.readModels.find('relations', {}, { orderBy: 'at', limit }),
      streamOf: ({ target }) => target,
      act: (row) => carryOut(this.executor, relationCommand(row, now)),
    });
  }
}

import { type Instant, instant } from '#domain/kernel/time.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { RelationRow } from '../../tables.js';
import { carryOut } from '../execution/carry-out.js';
import type { CommandEnvelope } from '../execution/command-envelope.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import { systemCommand } from '../execution/system-command.js';
import type { Quarantine } from '../scheduling/quarantine.js';

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

function relationCommand(row: RelationRow, now: Instant): CommandEnvelope {
  const target = { category: row.targetKind, id: row.targetId };
  return systemCommand('relations', target, commandOf(row, now), `${row.key} ${row.raisedBy}`);
}

function commandOf({ at: happened, targetKind, means }: RelationRow, now: Instant): CommandEnvelope['command'] {
  const at = instant(happened);
  switch (means.kind) {
    case 'end-directive':
      return { type: 'EndDirective', now, at, directive: means.directive, how: means.how };
    case 'change-holders':
      return { type: 'ChangeHolders', now, at, level: means.level, holders: means.holders };
    case 'close':
      return { type: targetKind === 'directive' ? 'CloseDirective' : 'EndBlocker', now, at, how: means.how };
  }
}

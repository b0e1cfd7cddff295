import { type Instant, instant } from '#domain/kernel/time.js';
import type { RelationRow } from '../../tables.js';
import type { CommandEnvelope } from '../execution/command-envelope.js';
import { systemCommand } from '../execution/system-command.js';

/** Carries what happened in one stream to another. Whoever gives it, and however often, the stream takes it once. */
export function relationCommand(row: RelationRow, now: Instant): CommandEnvelope {
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

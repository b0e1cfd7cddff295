import { type Instant, instant, isoOf } from '#domain/kernel/time.js';
import type { DueRow } from '../../tables.js';
import type { CommandEnvelope } from '../execution/command-envelope.js';
import { systemCommand } from '../execution/system-command.js';

const wakeTypes = {
  task: 'WakeTask',
  duty: 'WakeDuty',
  blocker: 'WakeBlocker',
  directive: 'WakeDirective',
  programme: 'WakeProgramme',
} as const satisfies Record<DueRow['kind'], string>;

/**
 * Decide what is due. Its key is made of what is due and of the revision at which it is, so that whoever wakes the stream
 * first decides, and two decisions at one instant are two.
 */
export function wakeOf({ kind, id, dueAt, revision }: Omit<DueRow, 'stream'>, now: Instant): CommandEnvelope {
  const raisedBy = `${isoOf(instant(dueAt))} ${revision}`;
  return systemCommand('sweep', { category: kind, id }, { type: wakeTypes[kind], now }, raisedBy);
}

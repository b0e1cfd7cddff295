import type { Instant } from '#domain/kernel/time.js';
import type { DueRow } from '../../tables.js';
import type { CommandEnvelope } from '../execution/command-envelope.js';

const wakeTypes = {
  task: 'WakeTask',
  duty: 'WakeDuty',
  blocker: 'WakeBlocker',
  directive: 'WakeDirective',
  programme: 'WakeProgramme',
} as const satisfies Record<DueRow['kind'], string>;

/** Decide what is due. */
export const wakeOf = (kind: DueRow['kind'], now: Instant): CommandEnvelope['command'] => ({
  type: wakeTypes[kind],
  now,
});

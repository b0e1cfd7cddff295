import type { Schemas } from '../api/reads.js';
import type { Tone } from './status-mark.js';

/** The colour of each part of the official partition. */
export const timelinessTones: Readonly<Record<NonNullable<Schemas['TaskDetail']['timeliness']>, Tone>> = {
  completedOnTime: 'done',
  completedLate: 'done',
  completedNoDeadline: 'done',
  withinDeadline: 'onTime',
  overdue: 'overdue',
  noDeadline: 'plain',
};

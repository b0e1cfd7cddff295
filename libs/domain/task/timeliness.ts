import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addWorkingDays } from '../calendar/working-calendar.js';
import { dateIn, endOfDay } from '../calendar/zone.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Task, TaskProgress } from './task.js';

/** The official partition: every task that counts is in exactly one part, so the parts always sum. */
export const timelinessKeys = [
  'completedOnTime',
  'completedLate',
  'completedNoDeadline',
  'withinDeadline',
  'overdue',
  'noDeadline',
] as const;
export type Timeliness = (typeof timelinessKeys)[number];

export const nothingCounted = (): Record<Timeliness, number> => ({
  completedOnTime: 0,
  completedLate: 0,
  completedNoDeadline: 0,
  withinDeadline: 0,
  overdue: 0,
  noDeadline: 0,
});

/** Beside the partition: tasks that do not count. */
export const outsideKeys = ['draft', 'declined', 'cancelled'] as const;
export type Outside = (typeof outsideKeys)[number];

export interface TimelinessFacts {
  readonly progress: TaskProgress;
  readonly legalEnd?: CivilDate;
  readonly completedOn?: CivilDate;
  /** When the result that awaits confirmation was handed in. */
  readonly submittedOn?: CivilDate;
}

/** What a task says of its own timeliness. */
export function timelinessFacts({ progress, content, completedOn, result }: Task): TimelinessFacts {
  const legalEnd = content?.deadline?.legalEnd;
  return {
    progress,
    ...(legalEnd === undefined ? {} : { legalEnd }),
    ...(completedOn === undefined ? {} : { completedOn }),
    ...(result === undefined ? {} : { submittedOn: result.submittedOn }),
  };
}

/**
 * Where a task stands at a moment. A due day runs to 24:00. A result handed in by then is within its deadline while it
 * waits for confirmation: the giver's slowness is not the doer's lateness.
 */
export function timelinessAt(facts: TimelinessFacts, at: Instant, timeZone: string): Timeliness {
  const { progress, legalEnd, completedOn, submittedOn } = facts;
  if (progress === 'completed' && completedOn !== undefined) {
    if (legalEnd === undefined) return 'completedNoDeadline';
    return completedOn <= legalEnd ? 'completedOnTime' : 'completedLate';
  }
  if (legalEnd === undefined) return 'noDeadline';
  if (progress === 'resultSubmitted' && submittedOn !== undefined && submittedOn <= legalEnd) return 'withinDeadline';
  return at < endOfDay(legalEnd, timeZone) ? 'withinDeadline' : 'overdue';
}

/** From the day seven working days before the legal end to the end itself. */
export function isNearDue(facts: TimelinessFacts, at: Instant, calendar: WorkingCalendar): boolean {
  if (facts.legalEnd === undefined || timelinessAt(facts, at, calendar.timeZone) !== 'withinDeadline') return false;
  if (at >= endOfDay(facts.legalEnd, calendar.timeZone)) return false;
  return dateIn(at, calendar.timeZone) >= addWorkingDays(calendar, facts.legalEnd, -7);
}

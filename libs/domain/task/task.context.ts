import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Directory } from '../directory/directory.js';
import type { Policy } from '../follow-up/policy.js';
import type { Outage } from '../follow-up/working-time.js';
import type { PersonId } from '../kernel/names.js';
import type { Instant } from '../kernel/time.js';
import type { Programme } from '../programme/programme.js';

/** What every command of a person says. */
export interface ByPerson {
  readonly now: Instant;
  readonly by: PersonId;
}

export interface TaskContext {
  readonly calendar: WorkingCalendar;
  /** Our own, that count against nobody. */
  readonly outages?: readonly Outage[];
  readonly directory: Directory;
  /** The policy that the task is pinned to; before it is assigned, the one that it will be pinned to. */
  readonly policy: Policy;
  /** Those that the task's programme has opened. */
  readonly periods: Programme['periods'];
}

import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Directory } from '../directory/directory.js';
import type { Policy, PolicyRef } from '../follow-up/policy.js';
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
  readonly directory: Directory;
  /** Given to a task when it is assigned. */
  readonly currentPolicy: PolicyRef;
  /** The policy that the task is pinned to, once it is assigned. */
  readonly policy: Policy;
  /** Those that the task's programme has opened. */
  readonly periods: Programme['periods'];
}

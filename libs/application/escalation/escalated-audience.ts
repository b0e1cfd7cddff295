import { type Blocker, blockerAudience } from '#domain/blocker/blocker.js';
import type { Audience } from '#domain/directory/recipients.js';
import { type Duty, dutyAudience } from '#domain/duty/duty.js';
import { audienceOf } from '#domain/task/task.decide.js';
import type { Task } from '#domain/task/task.js';

/** What may come before a leader. */
export type Escalated = Task | Duty | Blocker;

/** Whom it concerns; undefined of a task that nobody was given. */
export function audienceOfEscalated(escalated: Escalated): Audience | undefined {
  if ('reports' in escalated) return audienceOf(escalated);
  return 'keptBy' in escalated ? dutyAudience(escalated) : blockerAudience(escalated);
}

import type { Role } from '../directory/recipients.js';
import type { Instant } from '../kernel/time.js';
import type { FollowUp } from './follow-up.js';
import { keyOf, standingRoles } from './occurrence.js';
import { nextOccurrences } from './occurrences.js';
import type { EscalationPolicy, StepKey } from './policy.js';
import type { WorkingTime } from './working-time.js';

/** A step that is to be told, whoever holds the posts by then. */
export interface StepAhead {
  readonly step: StepKey;
  readonly repeat: number;
  readonly at: Instant;
  readonly to: readonly Role[];
}

/**
 * What would be told of an obligation if nothing happened to it, in its order, to the first time of a step that repeats.
 * Which posts have nobody is not asked: that is another matter on the day itself.
 */
export function stepsAhead(followUp: FollowUp, policy: EscalationPolicy, time: WorkingTime): readonly StepAhead[] {
  const steps: StepAhead[] = [];
  let { outcomes } = followUp;
  for (;;) {
    const due = nextOccurrences({ ...followUp, outcomes }, policy, time);
    for (const { skip, step, repeat, dueAt: at, to, level } of due) {
      if (skip === undefined) steps.push({ step, repeat, at, to: standingRoles(to, level) });
    }
    if (due.length === 0 || due.some(({ repeat }) => repeat > 0)) return steps;
    outcomes = { ...outcomes, ...Object.fromEntries(due.map((one) => [keyOf(one), one.skip ?? 'told'])) };
  }
}

import { marked, withLinesOf } from '../follow-up/follow-up.changes.js';
import { type FollowUp, startFollowUp } from '../follow-up/follow-up.js';
import type { PolicyRef } from '../follow-up/policy.js';
import { defined } from '../kernel/plain.js';
import type { CivilDate, Instant } from '../kernel/time.js';

interface Assigned {
  readonly at: Instant;
  readonly end: CivilDate | undefined;
  /** Where the end was past and the giver said so: the day of the assignment. */
  readonly overdueFrom: CivilDate | undefined;
}

/** Of a task that is given for the first time. */
export const followUpOf = (policy: PolicyRef, assigned: Assigned): FollowUp =>
  withLines(startFollowUp(policy, assigned.at), assigned);

/**
 * Of a task that is given again. What was decided and how often somebody acted stays counted, so that no key comes twice;
 * nothing else is left of the unit before.
 */
export function followUpAnew(
  { outcomes, acknowledgements, directions, takeovers, decidedAt }: FollowUp,
  { policy, epoch }: { readonly policy: PolicyRef; readonly epoch: number },
  assigned: Assigned,
): FollowUp {
  const counted = { outcomes, acknowledgements, directions, takeovers, ...defined({ decidedAt }) };
  const started = { ...startFollowUp(policy, assigned.at, { epoch }), ...counted, marks: [] };
  return withLines(marked(started, 'start', assigned.at), assigned);
}

/**
 * Steps that lie before the assignment are passed over; the latest of them is told with it. Where the end was past and the
 * giver said so, overdue steps count from the assignment, and no step up to the end is told.
 */
function withLines(started: FollowUp, { at, end, overdueFrom }: Assigned): FollowUp {
  if (end === undefined) return started;
  if (overdueFrom === undefined) return withLinesOf(started, end, at);
  const passed = marked(started, 'end', at, { on: end, before: 'none-is-told' });
  return marked(passed, 'overdue', at, { on: overdueFrom });
}

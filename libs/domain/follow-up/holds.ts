import { dateIn } from '../calendar/zone.js';
import type { Instant } from '../kernel/time.js';
import type { FollowUp, Hold } from './follow-up.js';
import type { HoldCause } from './policy.js';
import { endAfter, type WorkingTime } from './working-time.js';

const FOR_EVER = Number.POSITIVE_INFINITY;

/**
 * Why a step that falls on this instant rests; undefined when it does not. It is judged by what stood then, however late
 * it is decided. Of several holds the one that ends last gives the reason: it is the one that people wait for.
 */
export function heldBy(
  { holds }: Pick<FollowUp, 'holds'>,
  causes: readonly HoldCause[],
  fallsAt: Instant,
  time: WorkingTime,
): HoldCause | undefined {
  let reason: HoldCause | undefined;
  let last = Number.NEGATIVE_INFINITY;
  for (const hold of holds) {
    if (!causes.includes(hold.cause) || fallsAt < hold.from) continue;
    const end = endOfHold(hold, time);
    if (fallsAt >= end || end <= last) continue;
    last = end;
    reason = hold.cause;
  }
  return reason;
}

/** Exclusive. What counts forward does not count the days that an outage of ours took; a legal end stays. */
export function endOfHold({ cause, from, until, untilEndOf }: Hold, time: WorkingTime): number {
  if (untilEndOf === undefined) return until ?? FOR_EVER;
  const { calendar } = time;
  const counted =
    cause === 'acknowledged'
      ? endAfter(time, untilEndOf, dateIn(from, calendar.timeZone))
      : endAfter({ calendar, outages: [] }, untilEndOf, untilEndOf);
  return Math.min(counted, until ?? FOR_EVER);
}

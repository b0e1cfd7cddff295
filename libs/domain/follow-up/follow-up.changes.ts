import { defined } from '../kernel/plain.js';
import { type CivilDate, type Instant, instant } from '../kernel/time.js';
import type { Climb, Escalation, FollowUp, Hold, Mark } from './follow-up.js';
import type { HoldCause, Level, Origin } from './policy.js';

/** The time to respond stands still. */
export const silent = ({ asked: _, ...climb }: Climb): Climb => climb;

export const changed = (
  escalations: readonly Escalation[],
  level: Level,
  change: (escalation: Escalation) => Partial<Escalation>,
): readonly Escalation[] => escalations.map((one) => (one.level === level ? { ...one, ...change(one) } : one));

export function withClimb(followUp: FollowUp, change: (climb: Climb) => Climb): FollowUp {
  return followUp.climb === undefined ? followUp : { ...followUp, climb: change(followUp.climb) };
}

/** What somebody does at the very instant of a step comes after it: it is told as of an instant of its own. */
export const afterDecided = (
  { decidedAt }: Pick<FollowUp, 'decidedAt'>,
  at: Instant,
): Pick<Mark, 'at' | 'happenedAt'> =>
  decidedAt !== undefined && decidedAt >= at ? { at: instant(decidedAt + 1), happenedAt: at } : { at };

/** Something happened from which steps are counted. */
export function marked(
  followUp: FollowUp,
  origin: Origin,
  at: Instant,
  others: Partial<Omit<Mark, 'origin' | 'at'>> = {},
): FollowUp {
  const mark: Mark = { origin, epoch: followUp.epoch, repeat: 0, ...afterDecided(followUp, at), ...others };
  return { ...followUp, marks: [...followUp.marks, mark] };
}

/**
 * A line of steps up to the end and one after it, both from the same day, as an obligation has them that is new: what lies
 * before it is passed over, and the latest of that is told with it.
 */
export function withLinesOf(
  followUp: FollowUp,
  end: CivilDate,
  at: Instant,
  others: Pick<Mark, 'windowFrom'> = {},
): FollowUp {
  const counted = { on: end, before: 'latest-is-told', ...others } as const;
  return marked(marked(followUp, 'end', at, counted), 'overdue', at, counted);
}

/** Lines of steps that do not go on. What fell before is decided by then. */
export function unmarked(followUp: FollowUp, ...origins: readonly Origin[]): FollowUp {
  return { ...followUp, marks: followUp.marks.filter(({ origin }) => !origins.includes(origin)) };
}

/** One of several that go on beside each other, told apart by their numbers. */
export function unmarkedNumber(followUp: FollowUp, origin: Origin, number: number): FollowUp {
  const isIt = (mark: Mark) => mark.origin === origin && mark.repeat === number;
  return { ...followUp, marks: followUp.marks.filter((mark) => !isIt(mark)) };
}

/**
 * The obligation ends, and nothing of it goes on. What its end itself has to say is marked after that. Who was told stays
 * known: whoever comes too late is answered that it is over, not that it was never theirs.
 */
export function closed(followUp: FollowUp): FollowUp {
  const { climb: _, ...rest } = followUp;
  const escalations = followUp.escalations.map(({ acknowledgement: __, ...escalation }) => escalation);
  return { ...rest, marks: [], holds: [], escalations, unanswerable: [], heldBack: [] };
}

/** What is handed in waits for whoever confirms it. */
export function awaiting(followUp: FollowUp, at: Instant): FollowUp {
  return { ...followUp, holds: [...followUp.holds, { cause: 'awaiting-confirmation', from: at }] };
}

/** Nothing is waited for any more: it came back, or was taken. */
export function awaitingEnded(followUp: FollowUp, at: Instant): FollowUp {
  return { ...followUp, holds: endedAt(at, followUp.holds, 'awaiting-confirmation') };
}

const endedAt = (at: Instant, holds: readonly Hold[], cause: HoldCause): readonly Hold[] =>
  holds.map((hold) => (hold.cause === cause && hold.until === undefined ? { ...hold, until: at } : hold));

/** Counting begins anew, with keys of its own, on a line to the end and one after it. */
export function newEpoch(
  followUp: FollowUp,
  epoch: number,
  at: Instant,
  { end, overdueFrom }: { readonly end?: CivilDate; readonly overdueFrom?: CivilDate },
): FollowUp {
  const begun = { ...unmarked(followUp, 'end', 'overdue'), epoch, unanswerable: [], heldBack: [] };
  const withEnd = end === undefined ? begun : marked(begun, 'end', at, { on: end });
  return overdueFrom === undefined ? withEnd : marked(withEnd, 'overdue', at, { on: overdueFrom });
}

/**
 * What lay with leaders is settled by the act itself: an acknowledgement ends with it and is not told to have run out,
 * nobody comes to the level any more. Directives go on.
 */
function escalationsClosed(followUp: FollowUp, at: Instant): FollowUp {
  return {
    ...unmarked(followUp, 'takeover'),
    escalations: [],
    holds: endedAt(at, followUp.holds, 'acknowledged'),
  };
}

/** Counting begins anew towards another end, or towards none; what lay with leaders was about the end before. */
export function endMoved(followUp: FollowUp, end: CivilDate | undefined, epoch: number, at: Instant): FollowUp {
  return newEpoch(escalationsClosed(followUp, at), epoch, at, defined({ end, overdueFrom: end }));
}

/** Whoever directs has answered: that an acknowledgement ran out is no news any more. */
export function expiringUntold(escalation: Escalation): Escalation {
  const { acknowledgement } = escalation;
  return acknowledgement === undefined
    ? escalation
    : { ...escalation, acknowledgement: { ...acknowledgement, isEnded: true } };
}

import type { CivilDate, Instant } from '../kernel/time.js';
import { afterDecided, changed, expiringUntold, silent, unmarked } from './follow-up.changes.js';
import type { AcknowledgementData, DirectionData, FollowUp, Hold, Mark, OutcomeKey } from './follow-up.js';

/**
 * What events mean that were written before their consequences stood in them. Logs hold them for ever, so this stays as it
 * is: a change of today's rules must not change what happened then.
 */

/** The next acknowledgement took the place of the last, of whatever level. */
export function acknowledgedAtFirst(followUp: FollowUp, data: AcknowledgementData, at: Instant): FollowUp {
  const highest = followUp.escalations.at(-1);
  if (highest === undefined) return followUp;
  const { by, until, note } = data;
  const number = followUp.acknowledgements + 1;
  const said = note === undefined ? {} : { note };
  const acknowledgement = {
    by,
    at,
    until,
    number,
    isToldAgain: false,
    isEnded: isUnderDirection(followUp, until),
    ...said,
  };
  return {
    ...followUp,
    acknowledgements: number,
    holds: [
      ...without(followUp.holds, 'acknowledged'),
      { cause: 'acknowledged', from: at, untilEndOf: until, level: highest.level },
    ],
    escalations: changed(followUp.escalations, highest.level, () => ({ acknowledgement })),
  };
}

/** A directive that is in force when it runs out says more than the acknowledgement. */
const isUnderDirection = ({ escalations }: FollowUp, until: CivilDate): boolean => {
  const direction = escalations.at(-1)?.direction;
  return direction !== undefined && direction.due >= until;
};

/** The next directive took the place of the last, and held until 24:00 of its due date, also when it was done before. */
export function directedAtFirst(followUp: FollowUp, { directive, due }: DirectionData, at: Instant): FollowUp {
  const highest = followUp.escalations.at(-1);
  if (highest === undefined) return followUp;
  return {
    ...followUp,
    ...(followUp.climb === undefined ? {} : { climb: silent(followUp.climb) }),
    directions: followUp.directions + 1,
    holds: [
      ...without(followUp.holds, 'directed'),
      { cause: 'directed', from: at, untilEndOf: due, level: highest.level },
    ],
    escalations: changed(followUp.escalations.map(expiringUntold), highest.level, () => ({
      direction: { directive, due, at },
    })),
  };
}

/**
 * The first return after the end planned the overdue steps again that had been skipped, from its day and under the same
 * keys; later ones moved nothing.
 */
export function restartedAtFirst(followUp: FollowUp, on: CivilDate, at: Instant): FollowUp {
  const overdue = followUp.marks.find(({ origin, before }) => origin === 'overdue' && before !== undefined);
  if (overdue === undefined) return followUp;
  const last = lastRepeatTold(followUp);
  const { before: _, ...counted } = overdue;
  const again: Mark = {
    ...counted,
    on,
    ...afterDecided(followUp, at),
    ...(last === undefined ? {} : { goesOnAfter: last }),
  };
  const kept = Object.entries(followUp.outcomes).filter(
    ([key, outcome]) => outcome === 'told' || !isPlannedAgain(key, last),
  );
  const { marks } = unmarked(followUp, 'overdue');
  return { ...followUp, outcomes: Object.fromEntries(kept), marks: [...marks, again] };
}

/** Repetitions before the last one told stay skipped: counted back from the return they would fall before it. */
const isPlannedAgain = (key: string, lastRepeat = 0): boolean =>
  key.startsWith('+') || (isRepetition(key) && repeatOf(key) > lastRepeat);

function lastRepeatTold({ outcomes }: FollowUp): number | undefined {
  const told = Object.entries(outcomes).flatMap(([key, outcome]) => (outcome === 'told' ? [key as OutcomeKey] : []));
  const repeats = told.filter(isRepetition).map(repeatOf);
  if (repeats.length > 0) return Math.max(...repeats);
  return told.some((key) => key.startsWith('+10/0/')) ? 0 : undefined;
}

const isRepetition = (key: string): boolean => key.startsWith('every-');
const repeatOf = (key: string): number => Number(key.split('/')[1]);
const without = (holds: readonly Hold[], cause: Hold['cause']): readonly Hold[] =>
  holds.filter((hold) => hold.cause !== cause);

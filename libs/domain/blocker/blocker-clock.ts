import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.js';
import { dateIn, instantAt } from '../calendar/zone.js';
import type { Role } from '../directory/recipients.js';
import { type FollowUp, occurrenceKey, type StepNumber } from '../follow-up/follow-up.js';
import { undirected } from '../follow-up/occurrences.js';
import type { BlockerEscalationPolicy, Level } from '../follow-up/policy.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Blocker, LevelEntered } from './blocker.js';

/** A step by which somebody is to be told; `level` where it tells a level that the blocker came to it. */
export interface Notification extends StepNumber {
  readonly to: readonly Role[];
  readonly level?: Level;
}

/** What the clock of a blocker does next: tell somebody, or take it a level higher. The instant may be past. */
export type BlockerStep =
  | { readonly kind: 'tell'; readonly dueAt: Instant; readonly tellings: readonly Notification[] }
  | {
      readonly kind: 'climb';
      readonly dueAt: Instant;
      readonly from: Level;
      readonly to: Level;
      readonly cause: 'no-response' | 'nobody';
    };

/**
 * The only chained escalation policy: a level is entered when the one below was told and did not answer, so nobody is passed over
 * for a message they never got. Undefined when nothing is left or everything waits for people.
 */
export function nextBlockerStep(
  blocker: Blocker,
  escalationPolicy: BlockerEscalationPolicy,
  calendar: WorkingCalendar,
): BlockerStep | undefined {
  const { status, followUp } = blocker;
  if (followUp === undefined) return undefined;
  switch (status) {
    case 'open':
      return (
        untoldLevels(blocker.levels, followUp, escalationPolicy) ??
        expiredAcknowledgement(followUp, escalationPolicy, calendar) ??
        climb(blocker, followUp, escalationPolicy, calendar)
      );
    case 'returned':
      return untoldReturn(followUp, escalationPolicy);
    case 'none':
    case 'resolved':
      return undefined;
  }
}

/** All that became due at one instant is told in one event: nobody hears twice of it. */
function untoldLevels(
  levels: readonly LevelEntered[],
  followUp: FollowUp,
  escalationPolicy: BlockerEscalationPolicy,
): BlockerStep | undefined {
  const open = levels
    .map(({ level, at }) => ({ at, telling: tellingOf(level, escalationPolicy) }))
    .filter(({ telling }) => followUp.outcomes[occurrenceKey(telling)] === undefined);
  const first = open[0];
  if (first === undefined) return undefined;
  const tellings = open.filter(({ at }) => at === first.at).map(({ telling }) => telling);
  return { kind: 'tell', dueAt: first.at, tellings };
}

function tellingOf(level: Level, escalationPolicy: BlockerEscalationPolicy): Notification {
  const repeat = rankOf(level, escalationPolicy);
  return { step: repeat === 0 ? 'raised' : 'escalated', repeat, to: escalationPolicy.levels[repeat]?.to ?? [], level };
}

/** How high a level stands, from 0. */
export const rankOf = (level: Level, escalationPolicy: BlockerEscalationPolicy): number =>
  escalationPolicy.levels.findIndex((known) => known.level === level);

function untoldReturn(followUp: FollowUp, escalationPolicy: BlockerEscalationPolicy): BlockerStep | undefined {
  const dueAt = followUp.returnedAt[0];
  const telling: Notification = { step: 'returned', repeat: 1, to: escalationPolicy.onReturn };
  if (dueAt === undefined || followUp.outcomes[occurrenceKey(telling)] !== undefined) return undefined;
  return { kind: 'tell', dueAt, tellings: [telling] };
}

/** While an acknowledgement holds the chain waits for it; what it waits for comes first. */
function expiredAcknowledgement(
  followUp: FollowUp,
  escalationPolicy: BlockerEscalationPolicy,
  calendar: WorkingCalendar,
): BlockerStep | undefined {
  const expiring = undirected(followUp.escalation);
  if (expiring === undefined) return undefined;
  const telling: Notification = {
    step: 'acknowledgement-expired',
    repeat: expiring.number,
    to: escalationPolicy.onAcknowledgementExpired,
  };
  if (followUp.outcomes[occurrenceKey(telling)] !== undefined) return undefined;
  return { kind: 'tell', dueAt: morning(expiring.until, 1, escalationPolicy, calendar), tellings: [telling] };
}

function climb(
  blocker: Blocker,
  followUp: FollowUp,
  escalationPolicy: BlockerEscalationPolicy,
  calendar: WorkingCalendar,
): BlockerStep | undefined {
  const current = blocker.levels.at(-1);
  if (current === undefined) return undefined;
  const rank = rankOf(current.level, escalationPolicy);
  const from = escalationPolicy.levels[rank];
  const next = escalationPolicy.levels[rank + 1];
  if (from === undefined || next === undefined) return undefined;
  const step = { kind: 'climb', from: from.level, to: next.level } as const;
  if (followUp.outcomes[occurrenceKey(tellingOf(current.level, escalationPolicy))] === 'nobody') {
    return { ...step, dueAt: current.at, cause: 'nobody' };
  }
  // Directed, it is in the hands of whoever directed: only EscalateBlocker takes it on.
  if (followUp.escalation?.direction !== undefined || blocker.waitsSince === undefined) return undefined;
  const told = dateIn(blocker.waitsSince, calendar.timeZone);
  return { ...step, dueAt: morning(told, from.responseWorkingDays, escalationPolicy, calendar), cause: 'no-response' };
}

const morning = (
  day: CivilDate,
  workingDays: number,
  escalationPolicy: BlockerEscalationPolicy,
  calendar: WorkingCalendar,
): Instant => instantAt(addWorkingDays(calendar, day, workingDays), escalationPolicy.firesAt, calendar.timeZone);

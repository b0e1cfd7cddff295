import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.js';
import { dateIn, instantAt } from '../calendar/zone.js';
import type { Role } from '../directory/recipients.js';
import { type Chase, occurrenceKey, type StepNumber } from '../follow-up/follow-up.js';
import { undirected } from '../follow-up/occurrences.js';
import type { BlockerLadder, Level } from '../follow-up/policy.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Blocker, LevelEntered } from './blocker.js';

/** A step by which somebody is to be told; `level` where it tells a level that the blocker came to it. */
export interface Telling extends StepNumber {
  readonly to: readonly Role[];
  readonly level?: Level;
}

/** What the clock of a blocker does next: tell somebody, or take it a level higher. The instant may be past. */
export type BlockerStep =
  | { readonly kind: 'tell'; readonly dueAt: Instant; readonly tellings: readonly Telling[] }
  | {
      readonly kind: 'climb';
      readonly dueAt: Instant;
      readonly from: Level;
      readonly to: Level;
      readonly cause: 'no-response' | 'nobody';
    };

/**
 * The only chained ladder: a level is entered when the one below was told and did not answer, so nobody is passed over
 * for a message they never got. Undefined when nothing is left or everything waits for people.
 */
export function nextBlockerStep(
  blocker: Blocker,
  ladder: BlockerLadder,
  calendar: WorkingCalendar,
): BlockerStep | undefined {
  const { status, chase } = blocker;
  if (chase === undefined) return undefined;
  switch (status) {
    case 'open':
      return (
        untoldLevels(blocker.levels, chase, ladder) ??
        expiredAcknowledgement(chase, ladder, calendar) ??
        climb(blocker, chase, ladder, calendar)
      );
    case 'returned':
      return untoldReturn(chase, ladder);
    case 'none':
    case 'resolved':
      return undefined;
  }
}

/** All that became due at one instant is told in one event: nobody hears twice of it. */
function untoldLevels(levels: readonly LevelEntered[], chase: Chase, ladder: BlockerLadder): BlockerStep | undefined {
  const open = levels
    .map(({ level, at }) => ({ at, telling: tellingOf(level, ladder) }))
    .filter(({ telling }) => chase.outcomes[occurrenceKey(telling)] === undefined);
  const first = open[0];
  if (first === undefined) return undefined;
  const tellings = open.filter(({ at }) => at === first.at).map(({ telling }) => telling);
  return { kind: 'tell', dueAt: first.at, tellings };
}

function tellingOf(level: Level, ladder: BlockerLadder): Telling {
  const repeat = rankOf(level, ladder);
  return { step: repeat === 0 ? 'raised' : 'escalated', repeat, to: ladder.levels[repeat]?.to ?? [], level };
}

/** How high a level stands, from 0. */
export const rankOf = (level: Level, ladder: BlockerLadder): number =>
  ladder.levels.findIndex((known) => known.level === level);

function untoldReturn(chase: Chase, ladder: BlockerLadder): BlockerStep | undefined {
  const dueAt = chase.returnedAt[0];
  const telling: Telling = { step: 'returned', repeat: 1, to: ladder.onReturn };
  if (dueAt === undefined || chase.outcomes[occurrenceKey(telling)] !== undefined) return undefined;
  return { kind: 'tell', dueAt, tellings: [telling] };
}

/** While an acknowledgement holds the chain waits for it; what it waits for comes first. */
function expiredAcknowledgement(
  chase: Chase,
  ladder: BlockerLadder,
  calendar: WorkingCalendar,
): BlockerStep | undefined {
  const expiring = undirected(chase.escalation);
  if (expiring === undefined) return undefined;
  const telling: Telling = {
    step: 'acknowledgement-expired',
    repeat: expiring.number,
    to: ladder.onAcknowledgementExpired,
  };
  if (chase.outcomes[occurrenceKey(telling)] !== undefined) return undefined;
  return { kind: 'tell', dueAt: morning(expiring.until, 1, ladder, calendar), tellings: [telling] };
}

function climb(
  blocker: Blocker,
  chase: Chase,
  ladder: BlockerLadder,
  calendar: WorkingCalendar,
): BlockerStep | undefined {
  const current = blocker.levels.at(-1);
  if (current === undefined) return undefined;
  const rank = rankOf(current.level, ladder);
  const from = ladder.levels[rank];
  const next = ladder.levels[rank + 1];
  if (from === undefined || next === undefined) return undefined;
  const step = { kind: 'climb', from: from.level, to: next.level } as const;
  if (chase.outcomes[occurrenceKey(tellingOf(current.level, ladder))] === 'nobody') {
    return { ...step, dueAt: current.at, cause: 'nobody' };
  }
  // Directed, it is in the hands of whoever directed: only EscalateBlocker takes it on.
  if (chase.escalation?.direction !== undefined || blocker.waitsSince === undefined) return undefined;
  const told = dateIn(blocker.waitsSince, calendar.timeZone);
  return { ...step, dueAt: morning(told, from.responseWorkingDays, ladder, calendar), cause: 'no-response' };
}

const morning = (day: CivilDate, workingDays: number, ladder: BlockerLadder, calendar: WorkingCalendar): Instant =>
  instantAt(addWorkingDays(calendar, day, workingDays), ladder.firesAt, calendar.timeZone);

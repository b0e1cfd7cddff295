import { addWorkingDays } from '../calendar/working-calendar.js';
import { dateIn, instantAt } from '../calendar/zone.js';
import type { DirectiveId, PersonId } from '../kernel/names.js';
import { type Instant, isoOf } from '../kernel/time.js';
import type { DirectiveEnding, FollowUp, FollowUpEvent } from './follow-up.js';
import type { EscalationPolicy, Level } from './policy.js';
import type { WorkingTime } from './working-time.js';

/** What happened elsewhere and means something here. `at` is when it happened, `now` when it is recorded. */
export type RelationCommand = EndDirective | ChangeHolders;

interface EndDirective {
  readonly type: 'EndDirective';
  readonly now: Instant;
  readonly directive: DirectiveId;
  readonly how: DirectiveEnding;
  readonly at: Instant;
}

export interface ChangeHolders {
  readonly type: 'ChangeHolders';
  readonly now: Instant;
  readonly level: Level;
  /** Who has the level today. */
  readonly holders: readonly PersonId[];
  readonly at: Instant;
}

export function decideRelation(
  command: RelationCommand,
  followUp: FollowUp | undefined,
  policy: EscalationPolicy,
  time: WorkingTime,
): readonly FollowUpEvent[] {
  return command.type === 'EndDirective'
    ? endDirective(command, followUp)
    : changeHolders(command, followUp, policy, time);
}

function endDirective({ directive, how, at }: EndDirective, followUp: FollowUp | undefined): readonly FollowUpEvent[] {
  const isInForce = followUp?.holds.some((hold) => hold.directive === directive && hold.until === undefined);
  return isInForce ? [{ type: 'DirectiveEnded', data: { directive, how, at: isoOf(at) } }] : [];
}

/** Of a level that nobody was told in and that nobody was looked for in, it means nothing who holds it. */
export function changeHolders(
  { level, holders, at }: ChangeHolders,
  followUp: FollowUp | undefined,
  { firesAt }: EscalationPolicy,
  { calendar }: WorkingTime,
): readonly FollowUpEvent[] {
  const before = followUp && knownHolders(followUp, level);
  if (followUp === undefined || before === undefined) return [];
  const joined = holders.filter((person) => !before.includes(person));
  const relieved = before.filter((person) => !holders.includes(person));
  if (joined.length === 0 && relieved.length === 0) return [];
  const day = addWorkingDays(calendar, dateIn(at, calendar.timeZone), 1);
  const takesEffect = isoOf(instantAt(day, firesAt, calendar.timeZone));
  const number = followUp.takeovers + 1;
  return [{ type: 'HoldersChanged', data: { level, joined, relieved, number, at: isoOf(at), takesEffect } }];
}

/** Who has an open level, or came to one that nobody held, as far as the obligation knows; undefined of a level that has nothing open. */
export function knownHolders(
  { escalations, unanswerable }: Pick<FollowUp, 'escalations' | 'unanswerable'>,
  level: Level,
): readonly PersonId[] | undefined {
  return [...escalations, ...unanswerable].find((one) => one.level === level)?.holders;
}

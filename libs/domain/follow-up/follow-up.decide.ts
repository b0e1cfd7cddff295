import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay } from '../calendar/zone.js';
import type { Recipient, Role } from '../directory/recipients.js';
import { invariant } from '../kernel/invariant.js';
import { type Instant, isoOf } from '../kernel/time.js';
import { evolveFollowUp } from './follow-up.evolve.js';
import {
  type FollowUp,
  type FollowUpEvent,
  type NotificationData,
  type NotifiedRecipient,
  occurrenceKey,
  type SkipReason,
} from './follow-up.js';
import { nextOccurrences, type Occurrence } from './occurrences.js';
import { type EscalationPolicy, policyLabel } from './policy.js';

/** More decisions than this in one wake-up mean that the escalation policy does not move: our bug. */
const DECISIONS_MAX = 500;

/**
 * Everything that is due at `now`, instant by instant: who is told and what is skipped, why. Late, early, doubled and
 * lost wake-ups are harmless: what was decided is not decided again, what is not due yet is not touched.
 */
export function decideDue(
  followUp: FollowUp,
  escalationPolicy: EscalationPolicy,
  calendar: WorkingCalendar,
  now: Instant,
  reach: (role: Role) => readonly Recipient[],
): readonly FollowUpEvent[] {
  const events: FollowUpEvent[] = [];
  let current = followUp;
  for (;;) {
    const due = nextOccurrences(current, escalationPolicy, calendar);
    const first = due[0];
    if (first === undefined || first.dueAt > now) return events;
    const decided = decideInstant(current, due, heldBy(current, calendar, first.dueAt), reach);
    for (const event of decided) current = evolveFollowUp(current, { ...event, occurredAt: now });
    events.push(...decided);
    invariant(events.length < DECISIONS_MAX, 'a follow-up ends or waits after a bounded number of decisions');
  }
}

/**
 * Why a step that falls on this instant rests; undefined when it does not. Asked of the instant on which it fell, not
 * of the one at which it is decided: after an outage of ours nobody is told what they had held back in time.
 */
function heldBy(followUp: FollowUp, calendar: WorkingCalendar, fellOn: Instant): SkipReason | undefined {
  if (followUp.isAwaitingConfirmation) return 'awaiting-confirmation';
  const { direction, acknowledgement } = followUp.escalation ?? {};
  if (direction !== undefined && fellOn < endOfDay(direction.due, calendar.timeZone)) return 'directed';
  if (acknowledgement !== undefined && fellOn < endOfDay(acknowledgement.until, calendar.timeZone))
    return 'acknowledged';
  return undefined;
}

function decideInstant(
  followUp: FollowUp,
  due: readonly Occurrence[],
  held: SkipReason | undefined,
  reach: (role: Role) => readonly Recipient[],
): readonly FollowUpEvent[] {
  const skips: FollowUpEvent[] = [];
  const firing: Occurrence[] = [];
  for (const occurrence of due) {
    const reason = skipReason(occurrence, held, reach);
    if (reason === undefined) firing.push(occurrence);
    else skips.push(skipped(followUp, occurrence, reason));
  }
  return firing.length === 0 ? skips : [...skips, notification(followUp, firing, reach)];
}

function skipReason(
  occurrence: Occurrence,
  held: SkipReason | undefined,
  reach: (role: Role) => readonly Recipient[],
): SkipReason | undefined {
  if (occurrence.isCreatedLate) return 'created-late';
  if (occurrence.isOverdueStep && held !== undefined) return held;
  return occurrence.to.some((role) => reach(role).length > 0) ? undefined : 'nobody';
}

function notification(
  followUp: FollowUp,
  firing: readonly Occurrence[],
  reach: (role: Role) => readonly Recipient[],
): FollowUpEvent {
  const recipients = mergeNotified(firing, reach);
  const data: NotificationData = {
    ...decidedUnder(followUp, firing),
    steps: firing.map(({ step, repeat }) => ({ step, repeat })),
    recipients,
  };
  const reachesLeader = firing.some(
    (occurrence) =>
      occurrence.isOverdueStep && occurrence.to.includes('fieldLeader') && reach('fieldLeader').length > 0,
  );
  return reachesLeader && followUp.escalation === undefined
    ? { type: 'EscalationDecided', data: { ...data, level: 'fieldLeader' } }
    : { type: 'ReminderDecided', data };
}

/** One row for each post reached, whatever number of steps and roles lead to it. */
export function mergeNotified(
  firing: readonly Pick<Occurrence, 'step' | 'repeat' | 'to'>[],
  reach: (role: Role) => readonly Recipient[],
): readonly NotifiedRecipient[] {
  const rows = new Map<string, NotifiedRecipient>();
  for (const occurrence of firing) {
    for (const role of occurrence.to) {
      for (const recipient of reach(role)) {
        const key = `${recipient.unit} ${recipient.post} ${recipient.postId} ${recipient.person}`;
        const row = rows.get(key);
        rows.set(key, {
          ...recipient,
          roles: withOne(row?.roles, role),
          steps: withOne(row?.steps, occurrenceKey(occurrence)),
        });
      }
    }
  }
  return [...rows.values()];
}

const withOne = <T>(list: readonly T[] | undefined, one: T): readonly T[] =>
  list === undefined ? [one] : list.includes(one) ? list : [...list, one];

function skipped(followUp: FollowUp, occurrence: Occurrence, reason: SkipReason): FollowUpEvent {
  const { step, repeat } = occurrence;
  return { type: 'StepSkipped', data: { ...decidedUnder(followUp, [occurrence]), step, repeat, reason } };
}

function decidedUnder(followUp: FollowUp, due: readonly Occurrence[]) {
  const first = due[0];
  invariant(first !== undefined, 'a decision is about at least one occurrence');
  return { policy: policyLabel(followUp.policy), epoch: followUp.epoch, dueAt: isoOf(first.dueAt) };
}

import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay } from '../calendar/zone.js';
import type { Recipient, Role } from '../directory/recipients.js';
import { invariant } from '../kernel/invariant.js';
import { type Instant, isoOf } from '../kernel/time.js';
import { evolveChase } from './follow-up.evolve.js';
import {
  type Chase,
  type ChaseEvent,
  occurrenceKey,
  type SkipReason,
  type TellingData,
  type Told,
} from './follow-up.js';
import { nextOccurrences, type Occurrence } from './occurrences.js';
import { type Ladder, policyLabel } from './policy.js';

/** More decisions than this in one wake-up mean that the ladder does not move: our bug. */
const DECISIONS_MAX = 500;

/**
 * Everything that is due at `now`, instant by instant: who is told and what is skipped, why. Late, early, doubled and
 * lost wake-ups are harmless: what was decided is not decided again, what is not due yet is not touched.
 */
export function decideDue(
  chase: Chase,
  ladder: Ladder,
  calendar: WorkingCalendar,
  now: Instant,
  reach: (role: Role) => readonly Recipient[],
): readonly ChaseEvent[] {
  const events: ChaseEvent[] = [];
  let current = chase;
  for (;;) {
    const due = nextOccurrences(current, ladder, calendar);
    const first = due[0];
    if (first === undefined || first.dueAt > now) return events;
    const decided = decideInstant(current, due, heldBy(current, calendar, first.dueAt), reach);
    for (const event of decided) current = evolveChase(current, { ...event, occurredAt: now });
    events.push(...decided);
    invariant(events.length < DECISIONS_MAX, 'a ladder ends or waits after a bounded number of decisions');
  }
}

/**
 * Why a rung that falls on this instant rests; undefined when it does not. Asked of the instant on which it fell, not
 * of the one at which it is decided: after an outage of ours nobody is told what they had held back in time.
 */
function heldBy(chase: Chase, calendar: WorkingCalendar, fellOn: Instant): SkipReason | undefined {
  if (chase.isAwaitingConfirmation) return 'awaiting-confirmation';
  const { direction, acknowledgement } = chase.escalation ?? {};
  if (direction !== undefined && fellOn < endOfDay(direction.due, calendar.timeZone)) return 'directed';
  if (acknowledgement !== undefined && fellOn < endOfDay(acknowledgement.until, calendar.timeZone))
    return 'acknowledged';
  return undefined;
}

function decideInstant(
  chase: Chase,
  due: readonly Occurrence[],
  held: SkipReason | undefined,
  reach: (role: Role) => readonly Recipient[],
): readonly ChaseEvent[] {
  const skips: ChaseEvent[] = [];
  const firing: Occurrence[] = [];
  for (const occurrence of due) {
    const reason = skipReason(occurrence, held, reach);
    if (reason === undefined) firing.push(occurrence);
    else skips.push(skipped(chase, occurrence, reason));
  }
  return firing.length === 0 ? skips : [...skips, telling(chase, firing, reach)];
}

function skipReason(
  occurrence: Occurrence,
  held: SkipReason | undefined,
  reach: (role: Role) => readonly Recipient[],
): SkipReason | undefined {
  if (occurrence.isCreatedLate) return 'created-late';
  if (occurrence.isRung && held !== undefined) return held;
  return occurrence.to.some((role) => reach(role).length > 0) ? undefined : 'nobody';
}

function telling(chase: Chase, firing: readonly Occurrence[], reach: (role: Role) => readonly Recipient[]): ChaseEvent {
  const recipients = mergeTold(firing, reach);
  const data: TellingData = {
    ...decidedUnder(chase, firing),
    steps: firing.map(({ step, repeat }) => ({ step, repeat })),
    recipients,
  };
  const reachesLeader = firing.some(
    (occurrence) => occurrence.isRung && occurrence.to.includes('fieldLeader') && reach('fieldLeader').length > 0,
  );
  return reachesLeader && chase.escalation === undefined
    ? { type: 'EscalationDecided', data: { ...data, level: 'fieldLeader' } }
    : { type: 'ReminderDecided', data };
}

/** One row for each post reached, whatever number of steps and roles lead to it. */
export function mergeTold(
  firing: readonly Pick<Occurrence, 'step' | 'repeat' | 'to'>[],
  reach: (role: Role) => readonly Recipient[],
): readonly Told[] {
  const rows = new Map<string, Told>();
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

function skipped(chase: Chase, occurrence: Occurrence, reason: SkipReason): ChaseEvent {
  const { step, repeat } = occurrence;
  return { type: 'StepSkipped', data: { ...decidedUnder(chase, [occurrence]), step, repeat, reason } };
}

function decidedUnder(chase: Chase, due: readonly Occurrence[]) {
  const first = due[0];
  invariant(first !== undefined, 'a decision is about at least one occurrence');
  return { policy: policyLabel(chase.policy), epoch: chase.epoch, dueAt: isoOf(first.dueAt) };
}

import type { People, Recipient, Role } from '../directory/recipients.js';
import { invariant } from '../kernel/invariant.js';
import { defined } from '../kernel/plain.js';
import { type Instant, isoOf } from '../kernel/time.js';
import { nextAscent } from './climb.js';
import { evolveFollowUp } from './follow-up.evolve.js';
import {
  type FollowUp,
  type FollowUpEvent,
  type NotificationData,
  type NotifiedRecipient,
  occurrenceKey,
  type SkipReason,
  type StepNumber,
  type ToldLevels,
} from './follow-up.js';
import { heldBy } from './holds.js';
import { type Occurrence, standingRoles } from './occurrence.js';
import { nextOccurrences } from './occurrences.js';
import { type EscalationPolicy, type Level, type PostLevel, policyLabel, type ToldRole } from './policy.js';
import type { WorkingTime } from './working-time.js';

/** More decisions than this in one wake-up mean that the policy does not move: our bug. */
const DECISIONS_MAX = 500;

export interface FollowedUpBy {
  readonly policy: EscalationPolicy;
  readonly time: WorkingTime;
  /** As they are at the decision. */
  readonly people: People;
}

/**
 * Everything that is due at `now`, instant by instant: who is told and what is skipped, why. Late, early, doubled and
 * lost wake-ups are harmless: what was decided is not decided again, what is not due yet is not touched.
 */
export function decideDue(followUp: FollowUp, by: FollowedUpBy, now: Instant): readonly FollowUpEvent[] {
  const events: FollowUpEvent[] = [];
  const hasHeard = new Set<string>();
  let current = followUp;
  for (;;) {
    const due = nextOccurrences(current, by.policy, by.time);
    const first = due[0]?.dueAt ?? Number.POSITIVE_INFINITY;
    const opensAt = startOf(due[0]) ?? Number.POSITIVE_INFINITY;
    const climbing = nextAscent(current, by.policy, by.time);
    // A level is entered before the instant is told, so that one event tells all of it.
    const isAscent = climbing !== undefined && climbing.dueAt <= first;
    if (Math.min(opensAt, climbing?.dueAt ?? Number.POSITIVE_INFINITY) > now) return events;
    const decided: readonly FollowUpEvent[] = isAscent
      ? [{ type: 'BlockerEscalated', data: climbing.ascent }]
      : new InstantDecision(current, by, due, hasHeard).events();
    for (const event of decided) current = evolveFollowUp(current, { ...event, occurredAt: now });
    events.push(...decided);
    invariant(events.length < DECISIONS_MAX, 'a follow-up ends or waits after a bounded number of decisions');
  }
}

const startOf = (occurrence: Occurrence | undefined): Instant | undefined => occurrence?.from ?? occurrence?.dueAt;

/** When an obligation next wants a decision; undefined when nothing is left. */
export function nextDue(followUp: FollowUp, policy: EscalationPolicy, time: WorkingTime): Instant | undefined {
  const dueAt = startOf(nextOccurrences(followUp, policy, time)[0]);
  const climbsAt = nextAscent(followUp, policy, time)?.dueAt;
  return dueAt !== undefined && climbsAt !== undefined && climbsAt < dueAt ? climbsAt : (dueAt ?? climbsAt);
}

/** All that falls on one instant of one obligation. */
class InstantDecision {
  readonly #skips: FollowUpEvent[] = [];
  readonly #firing: Occurrence[] = [];

  readonly #followUp: FollowUp;
  readonly #by: FollowedUpBy;
  readonly #due: readonly Occurrence[];
  /** Persons told already in this wake-up, each with the instant: one message of one instant. */
  readonly #hasHeard: Set<string>;

  constructor(followUp: FollowUp, by: FollowedUpBy, due: readonly Occurrence[], hasHeard: Set<string>) {
    this.#followUp = followUp;
    this.#by = by;
    this.#due = due;
    this.#hasHeard = hasHeard;
  }

  events(): readonly FollowUpEvent[] {
    for (const occurrence of this.#due) {
      const reason = this.#reasonToSkip(occurrence);
      if (reason === undefined) this.#firing.push(occurrence);
      else this.#skips.push(this.#skipped(occurrence, reason));
    }
    if (this.#firing.length === 0) return this.#skips;
    const unreached = this.#firing.find(({ opens }) => opens !== undefined && this.#isUnanswerable(opens));
    return [
      ...this.#skips,
      unreached?.opens === undefined ? this.#notification() : this.#unanswerable(unreached.opens),
    ];
  }

  #reasonToSkip(occurrence: Occurrence): SkipReason | undefined {
    if (occurrence.skip !== undefined) return occurrence.skip;
    const held = heldBy(this.#followUp, occurrence.heldBy, occurrence.dueAt, this.#by.time);
    if (held !== undefined) return held;
    if (occurrence.opens !== undefined && this.#isUnanswerable(occurrence.opens)) return undefined;
    return occurrence.to.some((role) => this.#reachLess(role, occurrence).length > 0) ? undefined : 'nobody';
  }

  /** Said once of a level and an epoch: after that whoever else is to be told is told. */
  #isUnanswerable(level: Level): boolean {
    const { policy, people } = this.#by;
    if (policy.whenNobody === undefined || people.as(level).length > 0) return false;
    return !this.#followUp.unanswerable.some((one) => one.level === level);
  }

  #unanswerable(level: Level): FollowUpEvent {
    const others = this.#by.policy.whenNobody ?? [];
    const first = this.#firing[0];
    const told = first === undefined ? [] : [{ ...first, to: others }];
    const data = { ...this.#told([...this.#firing, ...told]), level, why: this.#by.people.whyNobody(level) };
    return { type: 'EscalationUnanswerable', data };
  }

  #notification(): FollowUpEvent {
    const data = this.#told(this.#firing);
    const opened = this.#firing.findLast(
      ({ opens }) => opens !== undefined && this.#by.people.as(opens).length > 0 && !this.#isOpen(opens),
    )?.opens;
    return opened === undefined
      ? { type: 'ReminderDecided', data }
      : { type: 'EscalationDecided', data: { ...data, level: opened } };
  }

  #isOpen(level: Level): boolean {
    return this.#followUp.escalations.some((one) => one.level === level);
  }

  #told(occurrences: readonly Occurrence[]): NotificationData {
    const madeGood = this.#withHeldBack(occurrences);
    const recipients = this.#once(mergeNotified(madeGood, (role, occurrence) => this.#reachLess(role, occurrence)));
    return {
      ...this.#decidedUnder(this.#firing),
      steps: this.#firing.map((occurrence) => this.#numberOf(occurrence)),
      recipients,
      levels: this.#levelsTold(recipients),
    };
  }

  /** The first step after a hold also tells whom those that it held back would have told. */
  #withHeldBack(occurrences: readonly Occurrence[]): readonly Occurrence[] {
    const { heldBack } = this.#followUp;
    const place = occurrences.findIndex((one) => one.origin === 'overdue');
    if (this.#by.policy.makesGood === undefined || heldBack.length === 0 || place < 0) return occurrences;
    return occurrences.map((one, index) => (index === place ? { ...one, to: [...one.to, ...heldBack] } : one));
  }

  #once(recipients: readonly NotifiedRecipient[]): readonly NotifiedRecipient[] {
    const at = this.#firing[0]?.dueAt ?? 0;
    const fresh = recipients.filter(({ person }) => !this.#hasHeard.has(`${at} ${person}`));
    for (const { person } of fresh) this.#hasHeard.add(`${at} ${person}`);
    return fresh;
  }

  #levelsTold(recipients: readonly NotifiedRecipient[]): ToldLevels {
    const told = (level: Level) => recipients.some(({ roles }) => roles.includes(level));
    const again = this.#by.policy.levels
      .map(({ level }) => level)
      .filter(
        (level) =>
          told(level) &&
          this.#firing.some(({ origin, to, level: of }) => {
            const reaches =
              to.includes(level) || (of === level && to.some((role) => role === 'level' || role === 'joined'));
            return reaches && COUNTED.has(origin);
          }),
      );
    const { climb } = this.#followUp;
    const asks =
      climb !== undefined &&
      !this.#isDirected(climb.level) &&
      told(climb.level) &&
      this.#firing.some(({ origin }) => ASKS.has(origin));
    return { again, ...(asks ? { asks: climb.level } : {}) };
  }

  #isDirected(level: Level): boolean {
    return this.#followUp.escalations.some((one) => one.level === level && one.direction !== undefined);
  }

  /** That an acknowledgement ran out may not be told; the time that stood still under it begins anew all the same. */
  #asksSilently({ origin, level }: Occurrence): PostLevel | undefined {
    const climbed = this.#followUp.climb?.level;
    const isOfClimb = climbed !== undefined && level === climbed && origin === 'expiry';
    return isOfClimb && !this.#isDirected(climbed) ? climbed : undefined;
  }

  #numberOf({ step, repeat, epoch, nth }: Occurrence): StepNumber {
    return {
      step,
      repeat,
      ...(epoch === this.#epochOf(this.#firing) ? {} : { epoch }),
      ...(nth === undefined ? {} : { nth }),
    };
  }

  #skipped(occurrence: Occurrence, reason: SkipReason): FollowUpEvent {
    const { step, repeat, nth, to, level, origin } = occurrence;
    const isHeld = reason === 'acknowledged' || reason === 'directed';
    const wouldTell = isHeld && origin === 'overdue' && this.#by.policy.makesGood ? standingRoles(to, level) : [];
    return {
      type: 'StepSkipped',
      data: {
        ...this.#decidedUnder([occurrence]),
        ...{ step, repeat, reason },
        ...(nth === undefined ? {} : { nth }),
        ...(wouldTell.length === 0 ? {} : { wouldTell }),
        ...defined({ asks: this.#asksSilently(occurrence) }),
      },
    };
  }

  #decidedUnder(due: readonly Occurrence[]) {
    const first = due[0];
    invariant(first !== undefined, 'a decision is about at least one occurrence');
    return { policy: policyLabel(this.#followUp.policy), epoch: this.#epochOf(due), dueAt: isoOf(first.dueAt) };
  }

  /** Of lines that are numbered by themselves that number, where no others fall with them. */
  #epochOf(due: readonly Occurrence[]): number {
    const first = due[0]?.epoch ?? this.#followUp.epoch;
    return due.every(({ epoch }) => epoch === first) ? first : this.#followUp.epoch;
  }

  #reachLess(role: ToldRole, occurrence: Occurrence): readonly Told[] {
    const reached = this.#reach(role, occurrence);
    if (occurrence.except.length === 0) return reached;
    const others = new Set(
      occurrence.except.flatMap((one) => this.#reach(one, occurrence)).map(({ person }) => person),
    );
    return reached.filter(({ person }) => !others.has(person));
  }

  #reach(role: ToldRole, { level, persons, units }: Occurrence): readonly Told[] {
    const { people } = this.#by;
    switch (role) {
      case 'level':
        return level === undefined ? [] : people.as(level).map((recipient) => ({ ...recipient, role: level }));
      case 'joined':
        return level === undefined
          ? []
          : people
              .as(level)
              .filter(({ person }) => persons?.includes(person))
              .map((recipient) => ({ ...recipient, role: level }));
      case 'joinedUnits':
        return people
          .as('coordinatingUnits')
          .filter(({ unit }) => units?.includes(unit))
          .map((recipient) => ({ ...recipient, role: 'coordinatingUnits' }));
      case 'highestTold': {
        const highest = this.#followUp.escalations.findLast((one) => people.as(one.level).length > 0)?.level;
        return highest === undefined ? [] : people.as(highest).map((recipient) => ({ ...recipient, role: highest }));
      }
      case 'toldBefore':
        return this.#followUp.told.flatMap(people.at);
      case 'leadersToldBefore':
        return this.#followUp.told.flatMap(people.at).filter(({ role }) => LEADERS.has(role));
      default:
        return people.as(role).map((recipient) => ({ ...recipient, role }));
    }
  }
}

const LEADERS: ReadonlySet<Role> = new Set(['fieldLeader', 'headOfMinistry']);

type Told = Recipient & { readonly role: Role };

/** What tells a level of the matter itself, so that it may acknowledge it again. */
const COUNTED: ReadonlySet<Occurrence['origin']> = new Set(['end', 'overdue', 'left', 'directiveEnded', 'takeover']);
/** With what a level's time to respond begins. */
const ASKS: ReadonlySet<Occurrence['origin']> = new Set(['start', 'climb', 'expiry', 'takeover']);

/** One row for each post reached, whatever number of steps and roles lead to it. */
function mergeNotified(
  firing: readonly Occurrence[],
  reach: (role: ToldRole, occurrence: Occurrence) => readonly Told[],
): readonly NotifiedRecipient[] {
  const rows = new Map<string, NotifiedRecipient>();
  for (const occurrence of firing) {
    for (const asked of occurrence.to) {
      for (const { role, ...recipient } of reach(asked, occurrence)) {
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

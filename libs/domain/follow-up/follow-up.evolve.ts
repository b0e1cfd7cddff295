import type { Recipient, Role } from '../directory/recipients.js';
import type { Recorded } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { PersonId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import { type Instant, instantOf } from '../kernel/time.js';
import { acknowledgedAtFirst, directedAtFirst } from './first-events.js';
import { afterDecided, changed, expiringUntold, silent, withClimb } from './follow-up.changes.js';
import {
  type Acknowledgement,
  type Addressee,
  type Ascent,
  type Climb,
  type Escalation,
  type FollowUp,
  type FollowUpEvent,
  type Hold,
  type HoldersChange,
  type Mark,
  type NotificationData,
  type OutcomeKey,
  outcomeKey,
  type StepNumber,
} from './follow-up.js';
import type { Level } from './policy.js';

/** What a follow-up event means for how far the obligation was followed up. It asks no policy: the event says it. */
export function evolveFollowUp(followUp: FollowUp, event: Recorded<FollowUpEvent>): FollowUp {
  switch (event.type) {
    case 'ReminderDecided':
      return told(followUp, event.data);
    case 'EscalationDecided':
      return opened(told(followUp, event.data), event.data, event.occurredAt);
    case 'EscalationUnanswerable': {
      const { level, dueAt } = event.data;
      const without = {
        ...told(followUp, event.data),
        unanswerable: [...followUp.unanswerable, { level, holders: [] }],
      };
      return withClimb(without, (climb) =>
        climb.level === level ? { ...climb, nobodySince: climb.nobodySince ?? instantOf(dueAt) } : climb,
      );
    }
    case 'StepSkipped': {
      const { data } = event;
      const outcomes = { ...followUp.outcomes, [outcomeKey(data, data.epoch)]: data.reason };
      const heldBack = [...new Set([...followUp.heldBack, ...(data.wouldTell ?? [])])];
      const at = instantOf(data.dueAt);
      // What is overtaken fell before what was decided last.
      const decidedAt = followUp.decidedAt !== undefined && followUp.decidedAt > at ? followUp.decidedAt : at;
      const skipped = counted({ ...followUp, outcomes, heldBack, decidedAt }, [data]);
      return withClimb(skipped, (climb) => (data.asks === climb.level ? asked(climb, at) : climb));
    }
    case 'EscalationAcknowledged': {
      const { number } = event.data;
      if (number === null) return acknowledgedAtFirst(followUp, event.data, event.occurredAt);
      return acknowledged(followUp, { ...event.data, number }, event.occurredAt);
    }
    case 'DirectionGiven':
      return directed(followUp, event.data, event.occurredAt);
    case 'DirectiveEnded':
      return directiveEnded(followUp, event.data.directive, instantOf(event.data.at));
    case 'HoldersChanged':
      return holdersChanged(followUp, event.data);
    case 'BlockerEscalated':
      return climbed(followUp, event.data, event.occurredAt);
    default:
      return unreachable(event, 'evolveFollowUp');
  }
}

function told(followUp: FollowUp, data: NotificationData): FollowUp {
  const outcomes: Partial<Record<OutcomeKey, 'told'>> = {};
  for (const step of data.steps) outcomes[outcomeKey(step, data.epoch)] = 'told';
  const roles = new Set<Role>(data.recipients.flatMap((recipient) => recipient.roles));
  const dueAt = instantOf(data.dueAt);
  const isTold = (level: Level) => (data.levels === null ? roles.has(level) : data.levels.again.includes(level));
  const after = {
    ...followUp,
    outcomes: { ...followUp.outcomes, ...outcomes },
    heldBack: followUp.heldBack.filter((role) => !roles.has(role)),
    told: withPosts(followUp.told, data.recipients),
    escalations: followUp.escalations.map((one) => (isTold(one.level) ? toldAgain(one) : one)),
    decidedAt: dueAt,
  };
  return withClimb(counted(after, data.steps), (climb) => {
    const isAsked = data.levels === null ? roles.has(climb.level) : data.levels.asks === climb.level;
    return isAsked ? asked(climb, dueAt) : climb;
  });
}

function withPosts(told: readonly Addressee[], recipients: readonly Recipient[]): readonly Addressee[] {
  const isKnown = ({ unit, postId }: Recipient) => told.some((one) => one.unit === unit && one.post === postId);
  const fresh = recipients.filter((recipient) => !isKnown(recipient));
  return fresh.length === 0 ? told : [...told, ...fresh.map(({ unit, postId: post }) => ({ unit, post }))];
}

/** A line that counts on over several beginnings has come so far. */
function counted(followUp: FollowUp, steps: readonly StepNumber[]): FollowUp {
  const nth = steps.findLast((step) => step.nth !== undefined)?.nth;
  return nth === undefined ? followUp : withClimb(followUp, (climb) => ({ ...climb, toldAgain: nth }));
}

function asked({ nobodySince: _, ...climb }: Climb, at: Instant): Climb {
  return { ...climb, asked: at, toldAgain: 0 };
}

function toldAgain(escalation: Escalation): Escalation {
  const { acknowledgement } = escalation;
  return acknowledgement === undefined
    ? escalation
    : { ...escalation, acknowledgement: { ...acknowledgement, isToldAgain: true } };
}

function opened(followUp: FollowUp, data: NotificationData & { readonly level: Level }, at: Instant): FollowUp {
  const { level } = data;
  const recipients = data.recipients
    .filter((recipient) => recipient.roles.includes(level))
    .map(({ unit, post, postId, person }) => ({ unit, post, postId, person }));
  const others = followUp.escalations.filter((one) => one.level !== level);
  return {
    ...followUp,
    unanswerable: followUp.unanswerable.filter((one) => one.level !== level),
    escalations: [
      ...others,
      { level, openedAt: at, recipients, holders: recipients.map(({ person }) => person) },
    ].toSorted(byLevel),
  };
}

/** What a level says is said for those below it, and not for those above. */
const upTo = (level: Level, change: (escalation: Escalation) => Escalation) => (one: Escalation) =>
  RANKS.indexOf(one.level) <= RANKS.indexOf(level) ? change(one) : one;

const RANKS: readonly Level[] = ['head', 'fieldLeader', 'headOfMinistry'];
const byLevel = (a: { readonly level: Level }, b: { readonly level: Level }): number =>
  RANKS.indexOf(a.level) - RANKS.indexOf(b.level);

function acknowledged(
  followUp: FollowUp,
  { level, by, until, number, note }: Omit<Acknowledgement, 'at' | 'isToldAgain' | 'isEnded'> & { level: Level },
  at: Instant,
): FollowUp {
  const acknowledgement = { by, at, until, number, isToldAgain: false, isEnded: false, ...defined({ note }) };
  const hold: Hold = { cause: 'acknowledged', from: at, untilEndOf: until, level };
  const after = {
    ...followUp,
    acknowledgements: number,
    holds: [...followUp.holds, hold],
    escalations: changed(followUp.escalations, level, () => ({ acknowledgement })),
  };
  // While it holds nothing falls: the time to respond begins anew when it has run out.
  return withClimb(after, (climb) => (climb.level === level ? silent(climb) : climb));
}

function directed(
  followUp: FollowUp,
  data: Extract<FollowUpEvent, { type: 'DirectionGiven' }>['data'],
  at: Instant,
): FollowUp {
  const { level, directive, due, legalEnd } = data;
  if (legalEnd === null) return directedAtFirst(followUp, data, at);
  const hold: Hold = { cause: 'directed', from: at, untilEndOf: legalEnd, directive, level };
  const after = {
    ...followUp,
    directions: followUp.directions + 1,
    holds: [...followUp.holds, hold],
    escalations: changed(followUp.escalations.map(upTo(level, expiringUntold)), level, () => ({
      direction: { directive, due, at },
    })),
  };
  return withClimb(after, (climb) => (climb.level === level ? { ...silent(climb), toldAgain: 0 } : climb));
}

function directiveEnded(followUp: FollowUp, directive: string, at: Instant): FollowUp {
  const isIt = (one: { readonly directive?: string }) => one.directive === directive;
  return {
    ...followUp,
    holds: followUp.holds.map((hold) => (isIt(hold) ? { ...hold, until: at } : hold)),
    escalations: followUp.escalations.map((one) =>
      one.direction !== undefined && isIt(one.direction)
        ? { ...one, direction: { ...one.direction, endedAt: at } }
        : one,
    ),
  };
}

/** An acknowledgement ends with the office of whoever gave it; that it then runs out is told to nobody. */
function holdersChanged(
  followUp: FollowUp,
  { level, joined, relieved, number, at, takesEffect }: HoldersChange,
): FollowUp {
  const ends = instantOf(takesEffect);
  const escalation = followUp.escalations.find((one) => one.level === level);
  const after = ({ holders }: { readonly holders: readonly PersonId[] }) => ({
    holders: [...holders.filter((person) => !relieved.includes(person)), ...joined],
  });
  const { acknowledgement } = escalation ?? {};
  const isTheirs = acknowledgement !== undefined && !acknowledgement.isEnded && relieved.includes(acknowledgement.by);
  const mark: Mark = {
    ...{ origin: 'takeover', epoch: followUp.epoch, repeat: number, at: instantOf(at), level, persons: joined },
  };
  const changedHands: FollowUp = {
    ...followUp,
    takeovers: number,
    marks: joined.length === 0 ? followUp.marks : [...followUp.marks, mark],
    holds: followUp.holds.map((hold) =>
      isTheirs && isOf(hold, level, acknowledgement.at) ? { ...hold, until: ends } : hold,
    ),
    unanswerable: followUp.unanswerable.map((one) => (one.level === level ? { level, ...after(one) } : one)),
    escalations: changed(followUp.escalations, level, (one) => ({
      ...after(one),
      ...(isTheirs ? { acknowledgement: { ...acknowledgement, isEnded: true } } : {}),
    })),
  };
  // Once it has run out the time does not stand still for it any more; for a level that has directed there is none.
  const stoodStill = (climb: Climb) =>
    isTheirs && climb.level === level && climb.asked === undefined && escalation?.direction === undefined;
  return withClimb(changedHands, (climb) => (stoodStill(climb) ? asked(climb, ends) : climb));
}

const isOf = (hold: Hold, level: Level, from: Instant): boolean =>
  hold.cause === 'acknowledged' && hold.level === level && hold.from === from;

/** Levels are numbered by how high they stand: one that is passed over counts as a climb. */
function climbed(followUp: FollowUp, ascent: Ascent, at: Instant): FollowUp {
  const { to: level } = ascent;
  const entered = ascent.cause === 'asked' ? afterDecided(followUp, at) : { at: instantOf(ascent.dueAt) };
  const mark: Mark = { origin: 'climb', epoch: followUp.epoch, repeat: RANKS.indexOf(level), ...entered, level };
  return { ...followUp, marks: [...followUp.marks, mark], climb: { level, toldAgain: 0 } };
}

import type { Role } from '#domain/directory/recipients.js';
import type { OccurrenceKey } from '#domain/follow-up/follow-up.js';
import type { StepKey } from '#domain/follow-up/policy.js';
import { own } from '#domain/kernel/plain.js';
import type { NoticeSubject } from './notice-subject.js';
import { splitOccurrence } from './steps.js';

export type AboutKind = NoticeSubject['aboutKind'];

/** What the steps of a escalation policy come down to for whoever is told. */
export type Situation =
  | 'started'
  | 'before'
  | 'today'
  | 'overdue'
  | 'returned'
  | 'lapsed'
  | 'acknowledgementExpired'
  | 'raised'
  | 'escalated';

/** What a person can do about it: the work, their share of it, a decision, or asking after it. */
export type Audience = 'doer' | 'supporter' | 'decider' | 'follower';

const situationOfStep = {
  assigned: 'started',
  'T-30': 'before',
  'T-14': 'before',
  'T-7': 'before',
  'T-1': 'before',
  T: 'today',
  '+1': 'overdue',
  '+3': 'overdue',
  '+5': 'overdue',
  '+10': 'overdue',
  'every-5': 'overdue',
  returned: 'returned',
  lapsed: 'lapsed',
  'acknowledgement-expired': 'acknowledgementExpired',
  raised: 'raised',
  escalated: 'escalated',
} satisfies Record<StepKey, Situation>;

/** The first of these among the steps gives a notice its headline. */
const mostPressingFirst: readonly Situation[] = [
  'lapsed',
  'acknowledgementExpired',
  'returned',
  'escalated',
  'raised',
  'overdue',
  'started',
  'today',
  'before',
];

export function situationOf(steps: readonly OccurrenceKey[]): Situation {
  const situations = steps.map((key) => own<Situation>(situationOfStep, splitOccurrence(key).step));
  return mostPressingFirst.find((situation) => situations.includes(situation)) ?? 'before';
}

const audienceOfRole = {
  handler: 'doer',
  focalPoint: 'doer',
  coordinatingUnits: 'supporter',
  deputyHead: 'doer',
  head: 'doer',
  fieldLeader: 'decider',
  secretariat: 'follower',
  headOfMinistry: 'decider',
  addressee: 'doer',
  issuer: 'decider',
} satisfies Record<Role, Audience>;

/** Each audience that the roles make of one person, once. A blocker is the head's to decide, before anybody above. */
export function audiencesOf(aboutKind: AboutKind, roles: readonly Role[]): readonly Audience[] {
  const audiences = roles.map((role) =>
    aboutKind === 'blocker' && role === 'head' ? 'decider' : audienceOfRole[role],
  );
  return [...new Set(audiences)];
}

import type { Role } from '#domain/directory/recipients.js';
import type { OccurrenceKey } from '#domain/follow-up/follow-up.js';
import { own } from '#domain/kernel/plain.js';
import type { NoticeSubject } from './notice-subject.js';
import { splitOccurrence } from './steps.js';

export type AboutKind = NoticeSubject['aboutKind'];

/** What the steps of a escalation policy come down to for whoever is told. */
export type Situation =
  | 'started'
  | 'dated'
  | 'returned'
  | 'lapsed'
  | 'acknowledgementExpired'
  | 'raised'
  | 'escalated'
  | 'takenOver'
  | 'unanswered'
  | 'handedIn'
  | 'asked'
  | 'granted'
  | 'cancelled'
  | 'amended'
  | 'refused'
  | 'urged'
  | 'urgeUnanswered'
  | 'urgeAnswered'
  | 'releaseAsked'
  | 'released'
  | 'notReleased'
  /** With whoever gave it, to be assigned anew. */
  | 'declined'
  | 'accepted';

/** What a person can do about it: the work, their share of it, a decision, or asking after it. */
export type Audience = 'doer' | 'supporter' | 'decider' | 'follower';

const situationOfStep = {
  assigned: 'started',
  'T-30': 'dated',
  'T-14': 'dated',
  'T-7': 'dated',
  'T-1': 'dated',
  T: 'dated',
  '+1': 'dated',
  '+3': 'dated',
  '+5': 'dated',
  '+10': 'dated',
  'every-5': 'dated',
  returned: 'returned',
  lapsed: 'lapsed',
  'acknowledgement-expired': 'acknowledgementExpired',
  raised: 'raised',
  escalated: 'escalated',
  issued: 'started',
  completed: 'accepted',
  confirmed: 'accepted',
  'handed-in': 'handedIn',
  'handed-in+3': 'handedIn',
  'handed-in+5': 'handedIn',
  'handed-in-every-5': 'handedIn',
  'extension-asked': 'asked',
  'extension-asked+3': 'asked',
  'extension-asked+5': 'asked',
  'extension-asked-every-5': 'asked',
  'declination-asked': 'releaseAsked',
  'declination-asked+3': 'releaseAsked',
  'declination-asked+5': 'releaseAsked',
  'declination-asked-every-5': 'releaseAsked',
  'declined-every-5': 'declined',
  granted: 'granted',
  cancelled: 'cancelled',
  amended: 'amended',
  refused: 'refused',
  urged: 'urged',
  'urge-unanswered': 'urgeUnanswered',
  'urge-answered': 'urgeAnswered',
  'taken-over': 'takenOver',
  'subject-ended': 'accepted',
  left: 'unanswered',
  'directive-ended': 'unanswered',
} satisfies Record<string, Situation>;

/** The first of these among the steps gives a notice its headline. */
const mostPressingFirst: readonly Situation[] = [
  'lapsed',
  'acknowledgementExpired',
  'returned',
  'escalated',
  'takenOver',
  'unanswered',
  'cancelled',
  'released',
  'accepted',
  'amended',
  'declined',
  'granted',
  'refused',
  'urgeUnanswered',
  'urged',
  'urgeAnswered',
  'notReleased',
  'handedIn',
  'asked',
  'releaseAsked',
  'raised',
  'started',
  'dated',
];

/** The steps are those of any decision on a request. */
const ON_RELEASE = { granted: 'released', refused: 'notReleased' } as const;

/** What has a day is told by its day, not by its step: that is another matter when a mail is late. */
export function situationOf({
  steps,
  isOverdue = false,
  decided,
}: Pick<NoticeSubject, 'steps' | 'isOverdue' | 'decided'>): Situation {
  const situations = steps.map((key) => {
    const of = own<Situation>(situationOfStep, splitOccurrence(key).step);
    return decided === 'declination' && (of === 'granted' || of === 'refused') ? ON_RELEASE[of] : of;
  });
  const situation = mostPressingFirst.find((each) => situations.includes(each)) ?? 'dated';
  // A task that is overdue when it is assigned is not just new.
  return situation === 'started' && isOverdue ? 'dated' : situation;
}

/** Numbers of the urges that steps are about: theirs is that of the urge. */
export const urgesIn = (
  steps: readonly OccurrenceKey[],
  of: readonly string[] = ['urged', 'urge-unanswered', 'urge-answered'],
): readonly number[] => steps.map(splitOccurrence).flatMap(({ step, repeat }) => (of.includes(step) ? [repeat] : []));

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
  asker: 'doer',
  urger: 'follower',
  raiser: 'doer',
} satisfies Record<Role, Audience>;

/** Each audience that the roles make of one person, once. A blocker is the head's to decide, before anybody above. */
export function audiencesOf(aboutKind: AboutKind, roles: readonly Role[]): readonly Audience[] {
  const audiences = roles.map((role): Audience => {
    if (aboutKind === 'blocker' && role === 'head') return 'decider';
    // A directive is its addressee's to carry out; whose work it is about is told of it.
    if (aboutKind === 'directive' && audienceOfRole[role] === 'doer' && role !== 'addressee') return 'supporter';
    return audienceOfRole[role];
  });
  return [...new Set(audiences)];
}

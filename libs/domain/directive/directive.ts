import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay } from '../calendar/zone.js';
import type { Audience } from '../directory/recipients.js';
import { closed, marked } from '../follow-up/follow-up.changes.js';
import { evolveFollowUp } from '../follow-up/follow-up.evolve.js';
import {
  type Direction,
  type FollowUp,
  type FollowUpEvent,
  followUpEventVersions,
  startFollowUp,
} from '../follow-up/follow-up.js';
import type { PolicyRef } from '../follow-up/policy.js';
import type { Recorded } from '../kernel/decider.js';
import type { DirectiveId, PersonId } from '../kernel/names.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** What the instruction was given about. */
export interface DirectiveSubject {
  readonly kind: 'task' | 'duty' | 'blocker';
  readonly id: string;
  readonly code?: string;
}

export interface DirectiveFacts extends Omit<Direction, 'directive'> {
  readonly directive: DirectiveId;
  readonly about: DirectiveSubject;
  readonly policy: PolicyRef;
}

export interface DirectiveAnswer {
  readonly by: PersonId;
  readonly text: string;
  readonly evidence: readonly string[];
}

export interface DirectiveCompletion {
  readonly by: PersonId;
  readonly text?: string;
  readonly evidence: readonly string[];
}

export interface DirectiveReturn {
  readonly by: PersonId;
  readonly reason: string;
}

export type DirectiveEvent =
  /** `legalEnd` is the due date, or the next working day where that is a day off. */
  | { readonly type: 'DirectiveIssued'; readonly data: DirectiveFacts & { readonly legalEnd: CivilDate } }
  | { readonly type: 'DirectiveAccepted'; readonly data: { readonly by: PersonId } }
  | { readonly type: 'DirectiveAnswered'; readonly data: DirectiveAnswer }
  | { readonly type: 'DirectiveCompleted'; readonly data: DirectiveCompletion }
  | { readonly type: 'DirectiveReturned'; readonly data: DirectiveReturn }
  | FollowUpEvent;

export const directiveEventVersions = {
  DirectiveIssued: [],
  DirectiveAccepted: [],
  DirectiveAnswered: [],
  DirectiveCompleted: [],
  DirectiveReturned: [],
  ...followUpEventVersions,
} as const satisfies EventVersions<DirectiveEvent>;

/** The subject's id is empty until the directive is issued. */
export interface Directive {
  readonly status: 'none' | 'issued' | 'accepted' | 'completed' | 'returned';
  readonly about: DirectiveSubject;
  readonly direction?: Direction;
  readonly legalEnd?: CivilDate;
  readonly answers: readonly (DirectiveAnswer & { readonly at: Instant })[];
  readonly completion?: DirectiveCompletion & { readonly at: Instant };
  readonly return?: DirectiveReturn & { readonly at: Instant };
  readonly followUp?: FollowUp;
}

export const initialDirective: Directive = { status: 'none', about: { kind: 'task', id: '' }, answers: [] };

export function evolveDirective(directive: Directive, event: Recorded<DirectiveEvent>): Directive {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'DirectiveIssued': {
      const { about, policy, legalEnd, ...direction } = event.data;
      return {
        ...directive,
        status: 'issued',
        about,
        direction,
        legalEnd,
        followUp: startDirective(policy, at, legalEnd),
      };
    }
    case 'DirectiveAccepted':
      return { ...directive, status: 'accepted' };
    case 'DirectiveAnswered':
      return { ...directive, answers: [...directive.answers, { ...event.data, at }] };
    case 'DirectiveCompleted':
      return withFollowUp({ ...directive, status: 'completed', completion: { ...event.data, at } }, (followUp) =>
        marked(closed(followUp), 'completed', at),
      );
    case 'DirectiveReturned':
      return withFollowUp({ ...directive, status: 'returned', return: { ...event.data, at } }, (followUp) =>
        marked(closed(followUp), 'return', at, { repeat: 1 }),
      );
    default:
      return withFollowUp(directive, (followUp) => evolveFollowUp(followUp, event));
  }
}

/** Whom a directive's steps are about: its addressee and its issuer, nobody above. */
export function directiveAudience({ direction }: Directive): Audience | undefined {
  if (direction === undefined) return undefined;
  const { addressee, issuer } = direction;
  return { leadUnit: addressee.unit, assigningUnit: issuer.unit, coordinatingUnits: [], addressee, issuer };
}

/** Due runs to 24:00; a directive that was handed back was not missed. */
export function isMissed({ status, legalEnd }: Directive, at: Instant, calendar: WorkingCalendar): boolean {
  const isOpen = status === 'issued' || status === 'accepted';
  return isOpen && legalEnd !== undefined && at >= endOfDay(legalEnd, calendar.timeZone);
}

function startDirective(policy: PolicyRef, at: Instant, end: CivilDate): FollowUp {
  const counted = { on: end, before: 'latest-is-told' } as const;
  return marked(marked(startFollowUp(policy, at), 'end', at, counted), 'overdue', at, counted);
}

function withFollowUp(directive: Directive, change: (followUp: FollowUp) => FollowUp): Directive {
  return directive.followUp === undefined ? directive : { ...directive, followUp: change(directive.followUp) };
}

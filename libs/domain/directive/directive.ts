import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay } from '../calendar/zone.js';
import type { Audience } from '../directory/recipients.js';
import { closed, marked, withLinesOf } from '../follow-up/follow-up.changes.js';
import { evolveFollowUp } from '../follow-up/follow-up.evolve.js';
import {
  type Direction,
  type FollowUp,
  type FollowUpEvent,
  followUpEventVersions,
  type SubjectEnding,
  startFollowUp,
} from '../follow-up/follow-up.js';
import type { PolicyRef } from '../follow-up/policy.js';
import type { Recorded } from '../kernel/decider.js';
import type { DirectiveId, PersonId } from '../kernel/names.js';
import { type CivilDate, type Instant, type IsoInstant, instantOf } from '../kernel/time.js';
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
  /** Which directive about the same thing it is, from 1. */
  readonly number?: number;
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
  /** What it was given about is over. */
  | { readonly type: 'DirectiveClosed'; readonly data: { readonly how: SubjectEnding; readonly at: IsoInstant } }
  | FollowUpEvent;

export const directiveEventVersions = {
  DirectiveIssued: [],
  DirectiveAccepted: [],
  DirectiveAnswered: [],
  DirectiveCompleted: [],
  DirectiveReturned: [],
  DirectiveClosed: [],
  ...followUpEventVersions,
} as const satisfies EventVersions<DirectiveEvent>;

/** The subject's id is empty until the directive is issued. */
export interface Directive {
  readonly status: 'none' | 'issued' | 'accepted' | 'completed' | 'returned' | 'ended';
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
      const { about, policy, legalEnd, number, ...direction } = event.data;
      return {
        ...directive,
        status: 'issued',
        about,
        direction,
        legalEnd,
        followUp: startDirective(policy, at, legalEnd, number),
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
    case 'DirectiveClosed':
      return withFollowUp({ ...directive, status: 'ended' }, (followUp) =>
        marked(closed(followUp), 'subjectEnded', instantOf(event.data.at)),
      );
    default:
      return withFollowUp(directive, (followUp) => evolveFollowUp(followUp, event));
  }
}

/** Of two directives on one thing the later one counts. */
export const issuedAt = ({ followUp }: Pick<Directive, 'followUp'>): number => followUp?.startedAt ?? 0;

/** Whom what it was given about concerns today. */
export type SubjectAudience = Pick<Audience, 'leadUnit' | 'assigningUnit' | 'handler' | 'raiser'>;

/** Whom a directive's steps are about: its addressee, its issuer, and those whose work it is about. */
export function directiveAudience({ direction }: Directive, subject?: SubjectAudience): Audience | undefined {
  if (direction === undefined) return undefined;
  const { addressee, issuer } = direction;
  const concerns = subject ?? { leadUnit: addressee.unit, assigningUnit: issuer.unit };
  return { ...concerns, coordinatingUnits: [], addressee, issuer };
}

/** Due runs to 24:00; a directive that was handed back was not missed. */
export function isMissed({ status, legalEnd }: Directive, at: Instant, calendar: WorkingCalendar): boolean {
  const isOpen = status === 'issued' || status === 'accepted';
  return isOpen && legalEnd !== undefined && at >= endOfDay(legalEnd, calendar.timeZone);
}

function startDirective(policy: PolicyRef, at: Instant, end: CivilDate, number = 1): FollowUp {
  const started = startFollowUp(policy, at);
  const numbered = { ...started, marks: started.marks.map((mark) => ({ ...mark, count: number })) };
  return withLinesOf(numbered, end, at);
}

function withFollowUp(directive: Directive, change: (followUp: FollowUp) => FollowUp): Directive {
  return directive.followUp === undefined ? directive : { ...directive, followUp: change(directive.followUp) };
}

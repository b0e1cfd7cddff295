import { nextWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { Directory } from '../directory/directory.js';
import { peopleOf } from '../directory/recipients.js';
import { decideDue, nextDue } from '../follow-up/follow-up.decide.js';
import type { SubjectEnding } from '../follow-up/follow-up.js';
import { skippingOvertaken } from '../follow-up/overtaken.js';
import type { Policy } from '../follow-up/policy.js';
import { type ChangeHolders, changeHolders } from '../follow-up/relations.js';
import { type Outage, type WorkingTime, workingTime } from '../follow-up/working-time.js';
import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { PersonId } from '../kernel/names.js';
import { isSame } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import { type Instant, isoOf } from '../kernel/time.js';
import {
  type Directive,
  type DirectiveAnswer,
  type DirectiveCompletion,
  type DirectiveEvent,
  type DirectiveFacts,
  type DirectiveReturn,
  directiveAudience,
  evolveDirective,
  initialDirective,
  type SubjectAudience,
} from './directive.js';

interface Now {
  readonly now: Instant;
}

/** Stream `directive-{id}`. */
export type DirectiveCommand =
  | (Now & DirectiveFacts & { readonly type: 'IssueDirective' })
  | (Now & { readonly type: 'AcceptDirective'; readonly by: PersonId })
  | (Now & DirectiveAnswer & { readonly type: 'AnswerDirective' })
  | (Now & DirectiveCompletion & { readonly type: 'CompleteDirective' })
  | (Now & DirectiveReturn & { readonly type: 'ReturnDirective' })
  /** What it is about has ended at `at`. */
  | (Now & { readonly type: 'CloseDirective'; readonly how: SubjectEnding; readonly at: Instant })
  | ChangeHolders
  | (Now & { readonly type: 'WakeDirective' });

export type DirectiveRejection = 'directive-not-found' | 'directive-closed';

export interface DirectiveContext {
  readonly calendar: WorkingCalendar;
  /** Our own, that count against nobody. */
  readonly outages?: readonly Outage[];
  readonly directory: Directory;
  /** Whom it concerns today, by what it is about. */
  readonly subject?: SubjectAudience;
  /** The policy that the directive is pinned to. */
  readonly policy: Policy;
}

type Decision = readonly DirectiveEvent[] | Rejection<DirectiveRejection>;

export const directiveDecider: Decider<
  DirectiveCommand,
  DirectiveEvent,
  Directive,
  DirectiveContext,
  DirectiveRejection
> = {
  initial: initialDirective,
  evolve: evolveDirective,
  decide: skippingOvertaken('directive', evolveDirective, decide),
};

/** When the directive next wants a decision; undefined when nothing is left. */
export function nextDirectiveDue({ followUp }: Directive, policy: Policy, time: WorkingTime): Instant | undefined {
  return followUp === undefined ? undefined : nextDue(followUp, policy.directive, time);
}

function decide(command: DirectiveCommand, directive: Directive, context: DirectiveContext): Decision {
  switch (command.type) {
    case 'IssueDirective':
      return issue(command, directive, context);
    case 'AcceptDirective':
      if (directive.status === 'accepted') return [];
      return obstacleToDirective(directive) ?? accepted(command.by);
    case 'AnswerDirective':
      return answer(command, directive);
    case 'CompleteDirective': {
      const { type: _, now: __, ...completion } = command;
      if (isRepeated(completion, directive.completion)) return [];
      return obstacleToDirective(directive) ?? [{ type: 'DirectiveCompleted', data: completion }];
    }
    case 'ReturnDirective': {
      const { type: _, now: __, ...data } = command;
      if (isRepeated(data, directive.return)) return [];
      return obstacleToDirective(directive) ?? [{ type: 'DirectiveReturned', data }];
    }
    case 'CloseDirective':
      return directive.status === 'issued' || directive.status === 'accepted'
        ? [{ type: 'DirectiveClosed', data: { how: command.how, at: isoOf(command.at) } }]
        : [];
    case 'ChangeHolders':
      return obstacleToDirective(directive) === undefined
        ? changeHolders(command, directive.followUp, context.policy.directive, workingTime(context))
        : [];
    case 'WakeDirective':
      return wake(command.now, directive, context);
    default:
      return unreachable(command, 'directive decide');
  }
}

function issue(
  { type: _, now: __, ...facts }: Extract<DirectiveCommand, { type: 'IssueDirective' }>,
  directive: Directive,
  { calendar }: DirectiveContext,
): Decision {
  if (directive.status !== 'none') return [];
  return [{ type: 'DirectiveIssued', data: { ...facts, legalEnd: nextWorkingDay(calendar, facts.due) } }];
}

/** Who answers has taken it up: nobody should have to say so twice. */
function answer(
  { type: _, now: __, ...data }: Extract<DirectiveCommand, { type: 'AnswerDirective' }>,
  directive: Directive,
): Decision {
  if (isRepeated(data, directive.answers.at(-1))) return [];
  const implied = directive.status === 'issued' ? accepted(data.by) : [];
  return obstacleToDirective(directive) ?? [...implied, { type: 'DirectiveAnswered', data }];
}

function wake(now: Instant, directive: Directive, context: DirectiveContext): Decision {
  const audience = directiveAudience(directive, context.subject);
  if (directive.followUp === undefined || audience === undefined) return [];
  const people = peopleOf(context.directory, audience);
  return decideDue(directive.followUp, { policy: context.policy.directive, time: workingTime(context), people }, now);
}

/** Why nothing may be done about the directive any more; undefined while it is open. */
export function obstacleToDirective({ status }: Directive): Rejection<DirectiveRejection> | undefined {
  if (status === 'none') return reject('directive-not-found');
  return status === 'completed' || status === 'returned' || status === 'ended'
    ? reject('directive-closed', { status })
    : undefined;
}

const accepted = (by: PersonId): readonly DirectiveEvent[] => [{ type: 'DirectiveAccepted', data: { by } }];

function isRepeated(said: object, last: (object & { readonly at: Instant }) | undefined): boolean {
  return last !== undefined && isSame({ ...said, at: last.at }, last);
}

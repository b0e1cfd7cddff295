import { blockerDecider } from '#domain/blocker/blocker.decide.js';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import { directiveDecider } from '#domain/directive/directive.decide.js';
import type { Directive, SubjectAudience } from '#domain/directive/directive.js';
import type { Directory } from '#domain/directory/directory.js';
import type { OwedDuty } from '#domain/duty/duties-owed.js';
import { dutyDecider } from '#domain/duty/duty.decide.js';
import { dutyCode, dutyId } from '#domain/duty/duty.js';
import type { FollowUp } from '#domain/follow-up/follow-up.js';
import type { Policy, PolicyRef } from '#domain/follow-up/policy.js';
import { type Outage, workingTime } from '#domain/follow-up/working-time.js';
import type { Decider, DomainEvent } from '#domain/kernel/decider.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { ProgrammeId } from '#domain/kernel/names.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { taskDecider } from '#domain/task/task.decide.js';
import type { DecisionContext } from '../engine/decision-context.js';
import { nextDueOf, type ObligationState } from '../engine/scheduling/obligation-kinds.js';
import type { BlockerRow, DirectiveRow, DutyRow, ObligationKind, TaskRow } from '../tables.js';

/** What the things of one programme are lived ahead in. */
export interface LivedAhead {
  readonly calendar: WorkingCalendar;
  readonly outages: readonly Outage[];
  readonly directory: Directory;
  subjectOf(about: Directive['about']): SubjectAudience | undefined;
  policy(pinned: PolicyRef): Policy;
}

/** As everything stands at a position. */
export const livedAhead = (context: DecisionContext, programme: ProgrammeId): LivedAhead => ({
  ...context.timeOf(programme),
  directory: context.directory,
  policy: (pinned) => context.policy(pinned),
  subjectOf: (about) => context.subjectOf(about),
});

/** An obligation lived ahead in memory, by its real decider: nothing of the rules is written twice. */
export interface SimulatedObligation {
  readonly about: { readonly kind: ObligationKind; readonly id: string; readonly code: string | null };
  nextDue(): Instant | undefined;
  /** Decides what is due at `now` and goes on from there. */
  wake(now: Instant): readonly DomainEvent[];
}

/** The one that wants a decision first, and when; undefined where none ever will. */
export function earliest(obligations: readonly SimulatedObligation[]) {
  let first: { readonly obligation: SimulatedObligation; readonly dueAt: Instant } | undefined;
  for (const obligation of obligations) {
    const dueAt = obligation.nextDue();
    if (dueAt !== undefined && (first === undefined || dueAt < first.dueAt)) first = { obligation, dueAt };
  }
  return first;
}

export const simulatedTask = (row: TaskRow, context: LivedAhead): SimulatedObligation =>
  simulate('task', row.id, row.code, row.state, context, taskDecider.evolve, (now, state, policy) => {
    const decidedIn = { ...clockContext(context, policy), periods: {} };
    return taskDecider.decide({ type: 'WakeTask', now }, state, decidedIn);
  });

export const simulatedDuty = (row: DutyRow, context: LivedAhead): SimulatedObligation =>
  duty(row.id, row.code, row.state, context);

/** A duty that a period ahead will open. */
export function openedDuty(owed: OwedDuty, now: Instant, context: LivedAhead): SimulatedObligation {
  const id = dutyId(owed.programme, owed.period, owed.unit);
  const decidedIn = { ...clockContext(context, context.policy(owed.policy)), ledTasks: [], blockers: [] };
  const events = lawful(
    dutyDecider.decide({ type: 'OpenDuty', now, duty: id, ...owed }, dutyDecider.initial, decidedIn),
  );
  const state = events.reduce(
    (at, event) => dutyDecider.evolve(at, { ...event, occurredAt: now }),
    dutyDecider.initial,
  );
  return duty(id, dutyCode(owed.programme, owed.period, owed.unit), state, context);
}

export const simulatedBlocker = (row: BlockerRow, context: LivedAhead): SimulatedObligation =>
  simulate(
    'blocker',
    row.id,
    row.state.taskCode ?? null,
    row.state,
    context,
    blockerDecider.evolve,
    (now, state, policy) => {
      const subject = context.subjectOf({ kind: 'task', id: state.task });
      const decidedIn = { ...clockContext(context, policy), ...(subject && { handler: subject.handler }) };
      return blockerDecider.decide({ type: 'WakeBlocker', now }, state, decidedIn);
    },
  );

export const simulatedDirective = (row: DirectiveRow, context: LivedAhead): SimulatedObligation =>
  simulate(
    'directive',
    row.id,
    row.state.about.code ?? null,
    row.state,
    context,
    directiveDecider.evolve,
    (now, state, policy) => {
      const subject = context.subjectOf(state.about);
      const decidedIn = { ...clockContext(context, policy), ...(subject && { subject }) };
      return directiveDecider.decide({ type: 'WakeDirective', now }, state, decidedIn);
    },
  );

const duty = (id: string, code: string, state: ObligationState<'duty'>, context: LivedAhead): SimulatedObligation =>
  simulate('duty', id, code, state, context, dutyDecider.evolve, (now, at, policy) =>
    dutyDecider.decide({ type: 'WakeDuty', now }, at, { ...clockContext(context, policy), ledTasks: [], blockers: [] }),
  );

const clockContext = ({ calendar, outages, directory }: LivedAhead, policy: Policy) => ({
  calendar,
  outages,
  directory,
  policy,
});

function simulate<K extends ObligationKind, Event extends DomainEvent>(
  kind: K,
  id: string,
  code: string | null,
  initial: ObligationState<K>,
  context: LivedAhead,
  evolve: Decider<never, Event, ObligationState<K>, never>['evolve'],
  wake: (now: Instant, state: ObligationState<K>, policy: Policy) => readonly Event[] | Rejection,
): SimulatedObligation {
  let state = initial;
  // Asked again and again while the others move; it changes only when this one does.
  let due: Instant | undefined | 'unknown' = 'unknown';
  const { followUp }: { readonly followUp?: FollowUp } = initial;
  const policy = followUp && context.policy(followUp.policy);
  return {
    about: { kind, id, code },
    nextDue() {
      if (due === 'unknown')
        due = policy === undefined ? undefined : nextDueOf[kind](state, policy, workingTime(context));
      return due;
    },
    wake(now) {
      invariant(policy !== undefined, 'what has no clock is never woken');
      const events = lawful(wake(now, state, policy));
      due = 'unknown';
      for (const event of events) state = evolve(state, { ...event, occurredAt: now });
      return events;
    },
  };
}

function lawful<Event extends DomainEvent>(decision: readonly Event[] | Rejection): readonly Event[] {
  invariant(!isRejection(decision), 'a wake-up and the opening of an owed duty are never refused');
  return decision;
}

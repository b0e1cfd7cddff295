import type { Decider, DomainEvent } from '../kernel/decider.js';
import { isRejection } from '../kernel/rejection.js';
import { type Instant, isoOf } from '../kernel/time.js';
import type { FollowUp, FollowUpEvent } from './follow-up.js';
import type { Occurrence } from './occurrence.js';
import { waitingForReturn } from './occurrences.js';
import { type Policy, policyLabel } from './policy.js';
import { workingTime } from './working-time.js';

type Clocked = Parameters<typeof workingTime>[0] & { readonly policy: Policy };
type Kind = 'task' | 'duty' | 'directive';

/**
 * Before what is decided, what it overtakes: a step that our outage left to be told at the return is skipped where its line
 * ends, or begins anew, before that. Otherwise nothing in the log would say what became of it.
 */
export const skippingOvertaken =
  <
    Command extends { readonly now: Instant },
    Event extends DomainEvent,
    State extends { readonly followUp?: FollowUp },
    Context extends Clocked,
    Code extends string,
  >(
    kind: Kind,
    evolve: Decider<Command, Event | FollowUpEvent, State, Context, Code>['evolve'],
    decide: Decider<Command, Event | FollowUpEvent, State, Context, Code>['decide'],
  ): Decider<Command, Event | FollowUpEvent, State, Context, Code>['decide'] =>
  (command, state, context) => {
    const decided = decide(command, state, context);
    const { now } = command;
    const { followUp } = state;
    const time = workingTime(context);
    if (isRejection(decided) || decided.length === 0 || followUp === undefined) return decided;
    const waiting = time.outages.length === 0 ? [] : waitingForReturn(followUp, context.policy[kind], time, now);
    if (waiting.length === 0) return decided;
    const after = decided.reduce((so, event) => evolve(so, { ...event, occurredAt: now }), state);
    const goesOn = new Set(after.followUp?.marks.map(({ origin, epoch }) => `${origin} ${epoch}`));
    const overtaken = waiting.filter(({ origin, epoch }) => !goesOn.has(`${origin} ${epoch}`));
    return [...overtaken.map((occurrence) => skipped(occurrence, followUp)), ...decided];
  };

const skipped = ({ step, repeat, epoch, dueAt }: Occurrence, { policy }: FollowUp): FollowUpEvent => ({
  type: 'StepSkipped',
  data: { policy: policyLabel(policy), epoch, dueAt: isoOf(dueAt), step, repeat, reason: 'our-outage' },
});

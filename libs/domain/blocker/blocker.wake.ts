import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Directory } from '../directory/directory.js';
import { type Recipient, type Role, resolveRole } from '../directory/recipients.js';
import { mergeNotified } from '../follow-up/follow-up.decide.js';
import type { FollowUpEvent } from '../follow-up/follow-up.js';
import { type Policy, policyLabel } from '../follow-up/policy.js';
import { type Instant, isoOf } from '../kernel/time.js';
import { type Blocker, type BlockerEvent, blockerAudience, evolveBlocker } from './blocker.js';
import { type BlockerStep, type Notification, nextBlockerStep, rankOf } from './blocker-clock.js';

export interface BlockerContext {
  readonly calendar: WorkingCalendar;
  readonly directory: Directory;
  /** The policy that the blocker is pinned to. */
  readonly policy: Policy;
}

/** Everything that is due at `now`, step by step; each one may bring the next. */
export function decideBlockerDue(blocker: Blocker, now: Instant, context: BlockerContext): readonly BlockerEvent[] {
  const events: BlockerEvent[] = [];
  let current = blocker;
  for (;;) {
    const step = nextBlockerStep(current, context.policy.blocker, context.calendar);
    if (step === undefined || step.dueAt > now) return events;
    const decided = step.kind === 'tell' ? tell(step, current, context) : [ascend(step)];
    for (const event of decided) current = evolveBlocker(current, { ...event, occurredAt: now });
    events.push(...decided);
  }
}

function ascend({ from, to, cause, dueAt }: Extract<BlockerStep, { kind: 'climb' }>): BlockerEvent {
  return { type: 'BlockerEscalated', data: { from, to, cause, dueAt: isoOf(dueAt) } };
}

function tell(
  { dueAt, tellings }: Extract<BlockerStep, { kind: 'tell' }>,
  blocker: Blocker,
  { directory, policy }: BlockerContext,
): readonly FollowUpEvent[] {
  const audience = blockerAudience(blocker);
  const reach = (role: Role): readonly Recipient[] => resolveRole(directory, audience, role);
  const reaches = ({ to }: Notification): boolean => to.some((role) => reach(role).length > 0);
  const epoch = blocker.followUp?.epoch ?? 1;
  const decided = { policy: policyLabel(policy), epoch, dueAt: isoOf(dueAt) };
  const skips = tellings
    .filter((telling) => !reaches(telling))
    .map(
      ({ step, repeat }): FollowUpEvent => ({
        type: 'StepSkipped',
        data: { ...decided, step, repeat, reason: 'nobody' },
      }),
    );
  const firing = tellings.filter(reaches);
  if (firing.length === 0) return skips;
  const steps = firing.map(({ step, repeat }) => ({ step, repeat }));
  const data = { ...decided, steps, recipients: mergeNotified(firing, reach) };
  const level = firing.findLast((telling) => telling.level !== undefined)?.level;
  const isAboveTheUnit = level !== undefined && rankOf(level, policy.blocker) > 0;
  return [
    ...skips,
    isAboveTheUnit ? { type: 'EscalationDecided', data: { ...data, level } } : { type: 'ReminderDecided', data },
  ];
}

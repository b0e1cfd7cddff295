import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Directory } from '../directory/directory.js';
import { type Audience, peopleOf } from '../directory/recipients.js';
import { levelAbove, rankOf } from '../follow-up/climb.js';
import { decideEscalation, type EscalationCommand, type EscalationRejection } from '../follow-up/escalation.decide.js';
import { decideDue, nextDue } from '../follow-up/follow-up.decide.js';
import type { SubjectEnding } from '../follow-up/follow-up.js';
import type { EscalationPolicy, Policy, PolicyRef, PostLevel } from '../follow-up/policy.js';
import { decideRelation, type RelationCommand } from '../follow-up/relations.js';
import { type Outage, type WorkingTime, workingTime } from '../follow-up/working-time.js';
import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { BlockerId, PersonId } from '../kernel/names.js';
import { defined, isSame } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import { type Instant, isoOf } from '../kernel/time.js';
import {
  type Blocker,
  type BlockerEvent,
  type BlockerFacts,
  blockerAudience,
  evolveBlocker,
  initialBlocker,
} from './blocker.js';

export interface BlockerContext {
  readonly calendar: WorkingCalendar;
  /** Our own, that count against nobody. */
  readonly outages?: readonly Outage[];
  readonly directory: Directory;
  /** Whoever handles its task today. */
  readonly handler?: Audience['handler'] | undefined;
  /** The policy that the blocker is pinned to. */
  readonly policy: Policy;
}

interface Said {
  readonly now: Instant;
  readonly by: PersonId;
}

/** Stream `blocker-{id}`. */
export type BlockerCommand =
  | (Said & BlockerFacts & { readonly type: 'RaiseBlocker'; readonly blocker: BlockerId; readonly policy: PolicyRef })
  /** Without `toLevel`: one level higher. */
  | (Said & { readonly type: 'EscalateBlocker'; readonly reason: string; readonly toLevel?: PostLevel })
  | (Said & { readonly type: 'ReturnBlocker'; readonly reason: string })
  | (Said & { readonly type: 'ResolveBlocker'; readonly text: string })
  | EscalationCommand
  | RelationCommand
  /** Its task has ended at `at`. */
  | { readonly type: 'EndBlocker'; readonly now: Instant; readonly how: SubjectEnding; readonly at: Instant }
  | { readonly type: 'WakeBlocker'; readonly now: Instant };

export type BlockerRejection =
  | EscalationRejection
  | 'blocker-not-found'
  | 'blocker-closed'
  | 'blocker-needs-an-option'
  | 'blocker-already-escalated'
  | 'already-at-top-level'
  | 'level-not-above';

type Decision = readonly BlockerEvent[] | Rejection<BlockerRejection>;

export const blockerDecider: Decider<BlockerCommand, BlockerEvent, Blocker, BlockerContext, BlockerRejection> = {
  initial: initialBlocker,
  evolve: evolveBlocker,
  decide,
};

/** When the blocker next wants a decision; undefined when nothing is left or everything waits for people. */
export function nextBlockerDue({ followUp }: Blocker, policy: Policy, time: WorkingTime): Instant | undefined {
  return followUp === undefined ? undefined : nextDue(followUp, policy.blocker, time);
}

function decide(command: BlockerCommand, blocker: Blocker, context: BlockerContext): Decision {
  switch (command.type) {
    case 'RaiseBlocker':
      return raise(command, blocker);
    case 'EscalateBlocker':
      return obstacleToBlocker(blocker) ?? escalate(command, blocker, context.policy.blocker);
    case 'ReturnBlocker': {
      const data = { by: command.by, reason: command.reason };
      if (isSame(blocker.return, data)) return [];
      return obstacleToBlocker(blocker) ?? [{ type: 'BlockerReturned', data }];
    }
    case 'ResolveBlocker': {
      const data = { by: command.by, text: command.text };
      if (isSame(blocker.resolution, data)) return [];
      return obstacleToBlocker(blocker) ?? [{ type: 'BlockerResolved', data }];
    }
    case 'EndDirective':
    case 'ChangeHolders':
      return decideRelation(command, blocker.followUp, context.policy.blocker, workingTime(context));
    case 'AcknowledgeEscalation':
    case 'DirectEscalation':
      return (
        obstacleToBlocker(blocker) ??
        decideEscalation(command, blocker.followUp, {
          calendar: context.calendar,
          directory: context.directory,
          policy: context.policy.blocker,
          as: peopleOf(context.directory, blockerAudience(blocker)).as,
          optionsProposed: blocker.options.length,
        })
      );
    case 'EndBlocker':
      return blocker.status === 'open'
        ? [{ type: 'BlockerEnded', data: { how: command.how, at: isoOf(command.at) } }]
        : [];
    case 'WakeBlocker':
      return wake(command.now, blocker, context);
    default:
      return unreachable(command, 'blocker decide');
  }
}

function wake(now: Instant, blocker: Blocker, context: BlockerContext): Decision {
  if (blocker.followUp === undefined) return [];
  const audience = blockerAudience(blocker, 'handler' in context ? defined({ handler: context.handler }) : undefined);
  const people = peopleOf(context.directory, audience);
  return decideDue(blocker.followUp, { policy: context.policy.blocker, time: workingTime(context), people }, now);
}

function raise(
  { type: _, now: __, ...data }: Extract<BlockerCommand, { type: 'RaiseBlocker' }>,
  blocker: Blocker,
): Decision {
  if (blocker.status !== 'none') return [];
  return data.options.some(({ text }) => text.trim() !== '')
    ? [{ type: 'BlockerRaised', data }]
    : reject('blocker-needs-an-option', {}, '/options');
}

function escalate(
  { by, reason, toLevel }: Extract<BlockerCommand, { type: 'EscalateBlocker' }>,
  { levels }: Blocker,
  escalationPolicy: EscalationPolicy,
): Decision {
  const current = levels.at(-1);
  if (current === undefined) return reject('blocker-not-found');
  const { level: from, asked } = current;
  // Asking twice is one asking: a second click, or a better reason, must not reach the minister unless one says so.
  if (asked?.by === by && (toLevel === undefined || toLevel === from)) {
    return asked.reason === reason ? [] : reject('blocker-already-escalated', { level: from }, '/reason');
  }
  const rank = rankOf(from, escalationPolicy);
  const to = toLevel ?? levelAbove(escalationPolicy, from)?.level;
  if (isAtTop({ levels }, escalationPolicy) || to === undefined) return reject('already-at-top-level', { level: from });
  if (rankOf(to, escalationPolicy) <= rank) return reject('level-not-above', { level: from, toLevel: to }, '/toLevel');
  return [{ type: 'BlockerEscalated', data: { from, to, cause: 'asked', by, reason } }];
}

/** It lies with the highest level that the policy knows. */
export const isAtTop = ({ levels }: Pick<Blocker, 'levels'>, escalationPolicy: EscalationPolicy): boolean =>
  levels.at(-1)?.level === escalationPolicy.levels.at(-1)?.level;

/** Why nothing may be done about the blocker any more; undefined while it is open. */
export function obstacleToBlocker({ status }: Blocker): Rejection<BlockerRejection> | undefined {
  if (status === 'none') return reject('blocker-not-found');
  return status === 'open' ? undefined : reject('blocker-closed', { status });
}

import type { Audience } from '../directory/recipients.js';
import { evolveFollowUp, evolveReturned } from '../follow-up/follow-up.evolve.js';
import { chaseEventVersions, type FollowUp, type FollowUpEvent, startFollowUp } from '../follow-up/follow-up.js';
import type { Level, PolicyRef } from '../follow-up/policy.js';
import type { Recorded } from '../kernel/decider.js';
import type { BlockerId, PersonId, ProgrammeId, TaskId, UnitId } from '../kernel/names.js';
import type { Instant, IsoInstant } from '../kernel/time.js';
import { instantOf } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** A proposed way out and whose competence it needs. */
export interface BlockerOption {
  readonly text: string;
  readonly competence: string;
}

export interface BlockerFacts {
  readonly task: TaskId;
  readonly taskCode?: string;
  readonly programme: ProgrammeId;
  /** The lead unit that raises it. */
  readonly unit: UnitId;
  readonly assigningUnit: UnitId;
  /** The task's handler; without one a return is told to the focal point, else the head. */
  readonly handler?: NonNullable<Audience['handler']>;
  /** Mail names the task's code, never a title. */
  readonly isRestricted: boolean;
  readonly title: string;
  readonly description: string;
  readonly cause: string;
  /** At least one: whoever is asked to decide is given something to decide on. */
  readonly options: readonly BlockerOption[];
  readonly exceedsCompetenceBecause?: string;
}

/** Why a blocker lies a level higher; `dueAt` is when the clock took it there. */
type Ascent = { readonly from: Level; readonly to: Level } & (
  | { readonly cause: 'asked'; readonly by: PersonId; readonly reason: string }
  | { readonly cause: 'no-response' | 'nobody'; readonly dueAt: IsoInstant }
);

interface Remark {
  readonly by: PersonId;
}

export type BlockerEvent =
  | {
      readonly type: 'BlockerRaised';
      readonly data: BlockerFacts & Remark & { readonly blocker: BlockerId; readonly policy: PolicyRef };
    }
  | { readonly type: 'BlockerEscalated'; readonly data: Ascent }
  | { readonly type: 'BlockerReturned'; readonly data: Remark & { readonly reason: string } }
  | { readonly type: 'BlockerResolved'; readonly data: Remark & { readonly text: string } }
  | FollowUpEvent;

export const blockerEventVersions = {
  BlockerRaised: [],
  BlockerEscalated: [],
  BlockerReturned: [],
  BlockerResolved: [],
  ...chaseEventVersions,
} as const satisfies EventVersions<BlockerEvent>;

/** A level that the blocker came to, and the instant from which its people are to know. */
export interface LevelEntered {
  readonly level: Level;
  readonly at: Instant;
  /** Where somebody asked for it. */
  readonly asked?: { readonly by: PersonId; readonly reason: string };
}

/** Facts are empty until it is raised. */
export interface Blocker extends BlockerFacts {
  readonly status: 'none' | 'open' | 'returned' | 'resolved';
  readonly id: BlockerId;
  readonly raisedBy?: PersonId;
  /** Lowest first; it lies with the last. */
  readonly levels: readonly LevelEntered[];
  /** When a level was last told, or its acknowledgement ran out: the response time counts from that day. */
  readonly waitsSince?: Instant;
  readonly return?: Remark & { readonly reason: string };
  readonly resolution?: Remark & { readonly text: string };
  readonly followUp?: FollowUp;
}

export const initialBlocker: Blocker = {
  status: 'none',
  id: '',
  task: '',
  programme: '',
  unit: '',
  assigningUnit: '',
  isRestricted: false,
  title: '',
  description: '',
  cause: '',
  options: [],
  levels: [],
};

export function evolveBlocker(blocker: Blocker, event: Recorded<BlockerEvent>): Blocker {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'BlockerRaised': {
      const { blocker: id, by: raisedBy, policy, ...facts } = event.data;
      const followUp = startFollowUp(policy, at, undefined);
      return { ...facts, status: 'open', id, raisedBy, levels: [{ level: 'head', at }], followUp };
    }
    case 'BlockerEscalated':
      return { ...blocker, levels: [...blocker.levels, entered(event.data, at)] };
    case 'BlockerReturned':
      return withFollowUp({ ...blocker, status: 'returned', return: event.data }, (followUp) =>
        evolveReturned(followUp, at, undefined),
      );
    case 'BlockerResolved':
      return withFollowUp({ ...blocker, status: 'resolved', resolution: event.data }, (followUp) => ({
        ...followUp,
        isClosed: true,
      }));
    case 'EscalationAcknowledged':
    case 'DirectionGiven':
      return withFollowUp(blocker, (followUp) => evolveFollowUp(followUp, event));
    default:
      // Counted from when it was decided, not from when it was due: nobody is passed over for an outage of ours.
      return withFollowUp({ ...blocker, waitsSince: at }, (followUp) => evolveFollowUp(followUp, event));
  }
}

function entered(ascent: Ascent, at: Instant): LevelEntered {
  return ascent.cause === 'asked'
    ? { level: ascent.to, at, asked: { by: ascent.by, reason: ascent.reason } }
    : { level: ascent.to, at: instantOf(ascent.dueAt) };
}

/** Whom a blocker's steps are about. */
export const blockerAudience = ({ unit, assigningUnit, handler }: Blocker): Audience => ({
  leadUnit: unit,
  assigningUnit,
  coordinatingUnits: [],
  ...(handler === undefined ? {} : { handler }),
});

function withFollowUp(blocker: Blocker, change: (followUp: FollowUp) => FollowUp): Blocker {
  return blocker.followUp === undefined ? blocker : { ...blocker, followUp: change(blocker.followUp) };
}

import type { Audience } from '../directory/recipients.js';
import { closed, marked } from '../follow-up/follow-up.changes.js';
import { evolveFollowUp } from '../follow-up/follow-up.evolve.js';
import {
  type Ascent,
  type FollowUp,
  type FollowUpEvent,
  followUpEventVersions,
  type SubjectEnding,
  startFollowUp,
} from '../follow-up/follow-up.js';
import type { PolicyRef, PostLevel } from '../follow-up/policy.js';
import type { Recorded } from '../kernel/decider.js';
import type { BlockerId, PersonId, ProgrammeId, TaskId, UnitId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
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

interface Remark {
  readonly by: PersonId;
}

export type BlockerEvent =
  | {
      readonly type: 'BlockerRaised';
      readonly data: BlockerFacts & Remark & { readonly blocker: BlockerId; readonly policy: PolicyRef };
    }
  | { readonly type: 'BlockerReturned'; readonly data: Remark & { readonly reason: string } }
  /** Its task is over: nothing is held up any more. */
  | { readonly type: 'BlockerEnded'; readonly data: { readonly how: SubjectEnding; readonly at: IsoInstant } }
  | { readonly type: 'BlockerResolved'; readonly data: Remark & { readonly text: string } }
  | FollowUpEvent;

export const blockerEventVersions = {
  BlockerRaised: [],
  BlockerReturned: [],
  BlockerResolved: [],
  BlockerEnded: [],
  ...followUpEventVersions,
} as const satisfies EventVersions<BlockerEvent>;

/** A level that the blocker came to, and the instant from which its people are to know. */
export interface LevelEntered {
  readonly level: PostLevel;
  readonly at: Instant;
  /** Where somebody asked for it. */
  readonly asked?: { readonly by: PersonId; readonly reason: string };
}

/** Facts are empty until it is raised. */
export interface Blocker extends BlockerFacts {
  readonly status: 'none' | 'open' | 'returned' | 'resolved' | 'ended';
  readonly id: BlockerId;
  readonly raisedBy?: PersonId;
  /** Lowest first; it lies with the last. */
  readonly levels: readonly LevelEntered[];
  readonly return?: Remark & { readonly reason: string };
  readonly resolution?: Remark & { readonly text: string };
  /** Returned, resolved, or over with its task. */
  readonly endedAt?: Instant;
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
      const followUp = startFollowUp(policy, at, { level: 'head' });
      return { ...facts, status: 'open', id, raisedBy, levels: [{ level: 'head', at }], followUp };
    }
    case 'BlockerEscalated': {
      const { to: level } = event.data;
      const escalated = { ...blocker, levels: [...blocker.levels, entered(event.data, at, level)] };
      return withFollowUp(escalated, (followUp) => evolveFollowUp(followUp, event));
    }
    case 'BlockerReturned':
      return withFollowUp({ ...blocker, status: 'returned', return: event.data, endedAt: at }, (followUp) =>
        marked(closed(followUp), 'return', at, { repeat: 1 }),
      );
    case 'BlockerResolved':
      return withFollowUp({ ...blocker, status: 'resolved', resolution: event.data, endedAt: at }, closed);
    case 'BlockerEnded':
      return withFollowUp({ ...blocker, status: 'ended', endedAt: instantOf(event.data.at) }, (followUp) =>
        marked(closed(followUp), 'subjectEnded', instantOf(event.data.at)),
      );
    default:
      return withFollowUp(blocker, (followUp) => evolveFollowUp(followUp, event));
  }
}

function entered(ascent: Ascent, at: Instant, level: PostLevel): LevelEntered {
  return ascent.cause === 'asked'
    ? { level, at, asked: { by: ascent.by, reason: ascent.reason } }
    : { level, at: instantOf(ascent.dueAt) };
}

/** With whom it lies, or lay last; it begins with the head. */
export const levelOf = ({ levels }: Pick<Blocker, 'levels'>): PostLevel => levels.at(-1)?.level ?? 'head';

/** Whom a blocker's steps are about; of its task's handler of today, where one is known, not of the day it was raised. */
export const blockerAudience = (
  { unit, assigningUnit, handler, raisedBy }: Blocker,
  today: Pick<Audience, 'handler'> = defined({ handler }),
): Audience => ({
  leadUnit: unit,
  assigningUnit,
  coordinatingUnits: [],
  ...today,
  ...defined({ raiser: raisedBy }),
});

function withFollowUp(blocker: Blocker, change: (followUp: FollowUp) => FollowUp): Blocker {
  return blocker.followUp === undefined ? blocker : { ...blocker, followUp: change(blocker.followUp) };
}

import type { Recipient, Role } from '../directory/recipients.js';
import type { DirectiveId, PersonId, PostId, UnitId } from '../kernel/names.js';
import type { CivilDate, Instant, IsoInstant } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';
import type { Level, PolicyRef, StepKey } from './policy.js';

/** One occurrence of a step: `every-5` number 3. Steps that do not repeat are number 0. */
export interface StepNumber {
  readonly step: StepKey;
  readonly repeat: number;
}

export type OccurrenceKey = `${StepKey}/${number}`;
export const occurrenceKey = (of: StepNumber): OccurrenceKey => `${of.step}/${of.repeat}`;

export type SkipReason = 'created-late' | 'acknowledged' | 'directed' | 'awaiting-confirmation' | 'nobody';

/** A person told, where and as what; `steps` names every step of the event that reaches this post. */
export interface NotifiedRecipient extends Recipient {
  readonly roles: readonly Role[];
  readonly steps: readonly OccurrenceKey[];
}

interface Decided {
  readonly policy: string;
  readonly epoch: number;
  readonly dueAt: IsoInstant;
}

/**
 * What any obligation records while it is followed up. One event tells everybody whom the obligation owes word at one
 * instant, whatever number of steps fall on it: so nobody is told twice.
 */
export type FollowUpEvent =
  | { readonly type: 'ReminderDecided'; readonly data: NotificationData }
  | { readonly type: 'EscalationDecided'; readonly data: NotificationData & { readonly level: Level } }
  | { readonly type: 'StepSkipped'; readonly data: Decided & StepNumber & { readonly reason: SkipReason } }
  | {
      readonly type: 'EscalationAcknowledged';
      readonly data: {
        readonly level: Level;
        readonly by: PersonId;
        readonly until: CivilDate;
        readonly note?: string;
      };
    }
  | { readonly type: 'DirectionGiven'; readonly data: Direction & { readonly level: Level } };

export const chaseEventVersions = {
  ReminderDecided: [],
  EscalationDecided: [],
  StepSkipped: [],
  EscalationAcknowledged: [],
  DirectionGiven: [],
} as const satisfies EventVersions<FollowUpEvent>;

export interface NotificationData extends Decided {
  readonly steps: readonly StepNumber[];
  readonly recipients: readonly NotifiedRecipient[];
}

/** A leader's instruction as it was given; `directive-{id}` grows from it. */
export interface Direction {
  readonly directive: DirectiveId;
  readonly by: PersonId;
  readonly issuer: Addressee;
  readonly addressee: Addressee;
  readonly text: string;
  readonly due: CivilDate;
  /** Which proposed option it follows, by its number from 0. */
  readonly option?: number;
  /** How it was given where it was not typed here. */
  readonly given?: { readonly how: string; readonly by: string; readonly at: CivilDate; readonly document?: string };
}

export interface Addressee {
  readonly unit: UnitId;
  readonly post: PostId;
}

/** How far a escalation policy was climbed: a fold of follow-up events and of what its obligation did. */
export interface FollowUp {
  readonly policy: PolicyRef;
  readonly epoch: number;
  readonly startedAt: Instant;
  /** The legal end; without one there are no steps. */
  readonly end?: CivilDate;
  readonly outcomes: Readonly<Partial<Record<OccurrenceKey, 'told' | SkipReason>>>;
  /** Set by the first return after the end: overdue steps that had not fired count from that day. */
  readonly restart?: Restart;
  /** Instants of returns, in order: each is told at once. */
  readonly returnedAt: readonly Instant[];
  readonly lapsedOn?: CivilDate;
  readonly isAwaitingConfirmation: boolean;
  readonly isClosed: boolean;
  readonly escalation?: Escalation;
}

export interface Restart {
  readonly on: CivilDate;
  /** The last repetition told before it, 0 where only the last dated step was; absent where that one was still to come. */
  readonly lastRepeat?: number;
}

/** To a leader an obligation is one escalation, of which later steps remind. */
export interface Escalation {
  readonly level: Level;
  readonly openedAt: Instant;
  readonly recipients: readonly Recipient[];
  readonly acknowledgement?: {
    readonly by: PersonId;
    readonly at: Instant;
    readonly until: CivilDate;
    readonly number: number;
    readonly note?: string;
  };
  readonly acknowledgements: number;
  readonly direction?: { readonly directive: DirectiveId; readonly due: CivilDate; readonly at: Instant };
}

export function startFollowUp(policy: PolicyRef, startedAt: Instant, end: CivilDate | undefined): FollowUp {
  return {
    policy,
    epoch: 1,
    startedAt,
    ...(end === undefined ? {} : { end }),
    outcomes: {},
    returnedAt: [],
    isAwaitingConfirmation: false,
    isClosed: false,
  };
}

import type { Recipient, Role, WhyNobody } from '../directory/recipients.js';
import type { DirectiveId, PersonId, PostId, UnitId } from '../kernel/names.js';
import type { CivilDate, Instant, IsoInstant } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';
import {
  type HoldCause,
  isPostLevel,
  type Level,
  type Origin,
  type PolicyRef,
  type PostLevel,
  type StepKey,
} from './policy.js';

/** One occurrence of a step: `every-5` number 3. Steps that do not repeat are number 0. */
export interface StepNumber {
  readonly step: StepKey;
  readonly repeat: number;
  /** What stands for the epoch in its key, where that is not the event's. */
  readonly epoch?: number;
  /** Of a line that counts on over several beginnings: which time it is since the last of them. */
  readonly nth?: number;
}

export type OccurrenceKey = `${StepKey}/${number}`;
export const occurrenceKey = ({ step, repeat }: Pick<StepNumber, 'step' | 'repeat'>): OccurrenceKey =>
  `${step}/${repeat}`;

/** A step is decided once for its key. */
export type OutcomeKey = `${OccurrenceKey}/${number}`;
export const outcomeKey = (of: StepNumber, epoch: number): OutcomeKey => `${occurrenceKey(of)}/${of.epoch ?? epoch}`;

export type SkipReason = 'created-late' | 'our-outage' | HoldCause | 'nobody';

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

/** What telling a level means; null where it was written before this stood in the event. */
export interface ToldLevels {
  /** They may acknowledge again. */
  readonly again: readonly Level[];
  /** Its time to respond begins; absent where none does. */
  readonly asks?: PostLevel;
}

export interface NotificationData extends Decided {
  readonly steps: readonly StepNumber[];
  readonly recipients: readonly NotifiedRecipient[];
  readonly levels: ToldLevels | null;
}

/** Why an obligation lies a level higher; `dueAt` is when the clock took it there. */
export type Ascent = { readonly from: PostLevel; readonly to: PostLevel } & (
  | { readonly cause: 'asked'; readonly by: PersonId; readonly reason: string }
  | { readonly cause: 'no-response' | 'nobody'; readonly dueAt: IsoInstant }
);

/**
 * What any obligation records while it is followed up. One event tells everybody whom the obligation owes word at one
 * instant, whatever number of steps fall on it: so nobody is told twice.
 */
export type FollowUpEvent =
  | { readonly type: 'ReminderDecided'; readonly data: NotificationData }
  | { readonly type: 'EscalationDecided'; readonly data: NotificationData & { readonly level: Level } }
  /** A level was to be reached and has nobody. Told are whoever else the instant reaches, and who can mend it. */
  | {
      readonly type: 'EscalationUnanswerable';
      readonly data: NotificationData & { readonly level: Level; readonly why: WhyNobody };
    }
  | {
      readonly type: 'StepSkipped';
      readonly data: Decided &
        StepNumber & {
          readonly reason: SkipReason;
          /** Whom it would have told, where the first step after the hold makes good for it. */
          readonly wouldTell?: readonly Role[];
          /** The level whose time to respond begins all the same. */
          readonly asks?: PostLevel;
        };
    }
  | { readonly type: 'EscalationAcknowledged'; readonly data: AcknowledgementData }
  | { readonly type: 'DirectionGiven'; readonly data: DirectionData }
  /** A directive was completed, returned, or ended with what it was about: it holds nothing any more. */
  | {
      readonly type: 'DirectiveEnded';
      readonly data: { readonly directive: DirectiveId; readonly how: DirectiveEnding; readonly at: IsoInstant };
    }
  /** Others hold a level that has an open escalation, or that nobody held. */
  | { readonly type: 'HoldersChanged'; readonly data: HoldersChange }
  | { readonly type: 'BlockerEscalated'; readonly data: Ascent };

const NOTIFICATIONS = ['ReminderDecided', 'EscalationDecided', 'EscalationUnanswerable'] as const;
export type Notification = Extract<FollowUpEvent, { readonly type: (typeof NOTIFICATIONS)[number] }>;

/** Events that tell somebody. */
export const isNotification = (type: string): type is Notification['type'] =>
  NOTIFICATIONS.some((known) => known === type);

/** Before the holder of which post above the work it is put; null where somebody is only reminded. */
export const levelAsked = ({ type, data }: Notification): PostLevel | null =>
  type === 'EscalationDecided' && isPostLevel(data.level) ? data.level : null;

export interface HoldersChange {
  readonly level: Level;
  readonly joined: readonly PersonId[];
  readonly relieved: readonly PersonId[];
  /** Which change of this obligation it is, from 1. */
  readonly number: number;
  readonly at: IsoInstant;
  /** When an acknowledgement of somebody relieved ends, and whoever joined is told. */
  readonly takesEffect: IsoInstant;
}

export type DirectiveEnding = 'completed' | 'returned' | 'subject-ended';

export interface AcknowledgementData {
  readonly level: Level;
  readonly by: PersonId;
  /** It holds until 24:00 of this day. */
  readonly until: CivilDate;
  readonly note?: string;
  /** Which acknowledgement of this obligation it is, from 1; null in what was written before this stood here. */
  readonly number: number | null;
}

export interface DirectionData extends Direction {
  readonly level: Level;
  /** It holds until 24:00 of this day; null in what was written before, when the due date itself was meant. */
  readonly legalEnd: CivilDate | null;
  /** Which direction of this obligation it is, from 1; null in what was written before. */
  readonly number: number | null;
}

export const followUpEventVersions = {
  ReminderDecided: [withoutLevels],
  EscalationDecided: [withoutLevels],
  EscalationUnanswerable: [],
  StepSkipped: [],
  EscalationAcknowledged: [
    (data: Omit<AcknowledgementData, 'number'>): AcknowledgementData => ({ ...data, number: null }),
  ],
  DirectionGiven: [
    (data: Direction & { readonly level: Level }): DirectionData => ({ ...data, legalEnd: null, number: null }),
  ],
  DirectiveEnded: [],
  HoldersChanged: [],
  BlockerEscalated: [],
} as const satisfies EventVersions<FollowUpEvent>;

function withoutLevels<Data extends NotificationData>(data: Omit<Data, 'levels'>): Data {
  return { ...data, levels: null } as unknown as Data;
}

/** How what an obligation is about has ended. */
export type SubjectEnding = 'confirmed' | 'cancelled' | 'declined' | 'resolved' | 'returned' | 'submitted' | 'ended';

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

/** Something that steps are counted from. It stands here for as long as its line of steps goes on. */
export interface Mark {
  readonly origin: Origin;
  /** What stands for the epoch in the keys of its steps. */
  readonly epoch: number;
  /** The number of a step that does not repeat by itself: the second return, the third climb. */
  readonly repeat: number;
  /** Nothing of it is told as of before this instant. */
  readonly at: Instant;
  /** When it happened, where something else was told at that very instant and `at` comes after it. */
  readonly happenedAt?: Instant;
  /** Counted steps count from this day; absent: from the day of `at`. */
  readonly on?: CivilDate;
  /** Steps that lie before `at`: the latest is told with it, or all are passed over. Absent: they do not exist. */
  readonly before?: 'latest-is-told' | 'none-is-told';
  /** Its window opened on this day, whenever the log says so. */
  readonly windowFrom?: CivilDate;
  /** How often it has happened, for steps that ask for it. */
  readonly count?: number;
  /** The level that it is about. */
  readonly level?: Level;
  /** Whoever came to that level. */
  readonly persons?: readonly PersonId[];
  /** Coordinating units that take part from then on. */
  readonly units?: readonly UnitId[];
  /** The last number that was told before counting began anew, which then counts from `on`. */
  readonly goesOnAfter?: number;
}

/** Covers the instants `from` ≤ t < `until`. */
export interface Hold {
  readonly cause: HoldCause;
  readonly from: Instant;
  /** It runs out at 24:00 of this day; absent: it waits for people. */
  readonly untilEndOf?: CivilDate;
  /** Ended before that. */
  readonly until?: Instant;
  readonly directive?: DirectiveId;
  readonly level?: Level;
}

/** To the people of a level an obligation is one escalation, of which later steps remind. */
export interface Escalation {
  readonly level: Level;
  readonly openedAt: Instant;
  /** Whom the opening reached in the role of the level. */
  readonly recipients: readonly Recipient[];
  /** Who has the level, as far as it was recorded. */
  readonly holders: readonly PersonId[];
  readonly acknowledgement?: Acknowledgement;
  /** The last that came from this level. */
  readonly direction?: GivenDirection;
}

export interface Acknowledgement {
  readonly by: PersonId;
  readonly at: Instant;
  readonly until: CivilDate;
  readonly number: number;
  readonly note?: string;
  /** The level was told again since. */
  readonly isToldAgain: boolean;
  /** A directive was given since, or whoever gave it left the post: that it ran out is no news. */
  readonly isEnded: boolean;
}

export interface GivenDirection {
  readonly directive: DirectiveId;
  readonly due: CivilDate;
  readonly at: Instant;
  readonly endedAt?: Instant;
}

/** Where an obligation lies whose levels wait for each other. */
export interface Climb {
  readonly level: PostLevel;
  /** From when the level has its time to respond; absent while it is untold, has acknowledged or has directed. */
  readonly asked?: Instant;
  /** From when it is known that nobody holds the level. */
  readonly nobodySince?: Instant;
  /** How often it was told again since, because its time was over or its last directive has ended. */
  readonly toldAgain: number;
}

/** How far an obligation was followed up: a fold of follow-up events and of what its obligation did. */
export interface FollowUp {
  readonly policy: PolicyRef;
  readonly epoch: number;
  readonly startedAt: Instant;
  readonly marks: readonly Mark[];
  readonly holds: readonly Hold[];
  readonly outcomes: Readonly<Partial<Record<OutcomeKey, 'told' | SkipReason>>>;
  /** Open ones, lowest level first. */
  readonly escalations: readonly Escalation[];
  readonly climb?: Climb;
  /** Levels of this epoch of which it was said that nobody holds them; whoever came since is still to be told. */
  readonly unanswerable: readonly { readonly level: Level; readonly holders: readonly PersonId[] }[];
  readonly acknowledgements: number;
  readonly directions: number;
  /** Changes of holders. */
  readonly takeovers: number;
  /** Whom steps that a hold skipped would have told, and nobody has since. */
  readonly heldBack: readonly Role[];
  /** The posts that were told of it, each once. */
  readonly told: readonly Addressee[];
  /** The last instant on which something was decided. */
  readonly decidedAt?: Instant;
}

export function startFollowUp(
  policy: PolicyRef,
  startedAt: Instant,
  { epoch = 1, level }: { readonly epoch?: number; readonly level?: PostLevel } = {},
): FollowUp {
  return {
    policy,
    epoch,
    startedAt,
    marks: [{ origin: 'start', epoch, repeat: 0, at: startedAt, ...(level === undefined ? {} : { level }) }],
    ...(level === undefined ? {} : { climb: { level, toldAgain: 0 } }),
    holds: [],
    outcomes: {},
    escalations: [],
    unanswerable: [],
    acknowledgements: 0,
    directions: 0,
    takeovers: 0,
    heldBack: [],
    told: [],
  };
}

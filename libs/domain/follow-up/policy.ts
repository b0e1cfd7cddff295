import type { Role } from '../directory/recipients.js';

/** Names a step in events, plans and notices. Opaque: the engine parses none. */
export type StepKey = string;

/** A level above the work, lowest first; each has one post that can decide, which has the role of the same name. */
export type PostLevel = 'head' | 'fieldLeader' | 'headOfMinistry';
/** Who is to be reached where the work is not done; of a directive its issuer, who counts as a level. */
export type Level = PostLevel | 'issuer';

/** A post above the work, before whose holder something is put; a directive comes back to whoever gave it. */
export const isPostLevel = (level: Level): level is PostLevel => level !== 'issuer';

/** What a step is counted from: something that happened to the obligation, or that did not happen in time. */
export type Origin =
  | 'start'
  /** The legal end; steps up to it. */
  | 'end'
  /** The day from which an obligation counts as late: its legal end, or a later one. */
  | 'overdue'
  | 'return'
  | 'lapse'
  /** An acknowledgement ran out. */
  | 'expiry'
  /** Somebody came to a level that has an open escalation. */
  | 'takeover'
  | 'handedIn'
  | 'extensionAsked'
  | 'declinationAsked'
  /** The lead unit was urged on: a day is set for its answer. */
  | 'urged'
  | 'urgeAnswered'
  | 'granted'
  | 'refused'
  | 'confirmed'
  | 'amended'
  | 'cancelled'
  | 'declined'
  | 'completed'
  | 'subjectEnded'
  /** A level was entered: nobody below it answered, or somebody asked for it. */
  | 'climb'
  /** The last directive of a level has ended, and the matter is still open. */
  | 'directiveEnded'
  /** There is no level to climb to, and the time to respond is over. */
  | 'left';

export type HoldCause = 'acknowledged' | 'directed' | 'awaiting-confirmation';

/** As what a step tells somebody: a role, or one that the engine knows at the instant. */
export type ToldRole =
  | Role
  /** The level that the step is about. */
  | 'level'
  /** Whoever came to the level. */
  | 'joined'
  /** Coordinating units that have just come to it. */
  | 'joinedUnits'
  /** The highest level that was told and has a holder. */
  | 'highestTold'
  /** The posts that were told of it before. */
  | 'toldBefore'
  /** Those of them that stand above the work. */
  | 'leadersToldBefore';

/** Who is told besides, each n-th time or from the n-th time on. */
export interface AlsoTold {
  readonly to: readonly ToldRole[];
  /** Of a repeating step: each time whose number is a multiple of it. */
  readonly each?: number;
  /** Of a step that counts what happened: from that count on. */
  readonly from?: number;
}

export interface Step {
  readonly id: StepKey;
  readonly from: Origin;
  /** So many working days after that day, before it where negative, at the policy's hour. Absent: at once. */
  readonly days?: number;
  readonly to: readonly ToldRole[];
  readonly also?: readonly AlsoTold[];
  /** Who hears of the same instant elsewhere. */
  readonly except?: readonly ToldRole[];
  /** It repeats every so many working days, numbered from 1. */
  readonly every?: number;
  /** The last number of a repeating step; null: as long as the obligation is open. */
  readonly times?: number | null;
  /** The level that is to be reached by it: the first that is opens the escalation. */
  readonly opens?: Level | 'level';
  /** What it rests under. */
  readonly heldBy?: readonly HoldCause[];
}

export interface PolicyLevel {
  readonly level: PostLevel;
  /** After so many working days without an answer the next level is entered. Absent: levels do not wait for each other. */
  readonly waits?: number;
}

/** How one kind of obligation is followed up. */
export interface EscalationPolicy {
  /** Local time at which counted steps fall, `HH:MM`. */
  readonly firesAt: string;
  readonly steps: readonly Step[];
  /** Lowest first. */
  readonly levels: readonly PolicyLevel[];
  /** For how many working days an acknowledgement holds. */
  readonly acknowledgementHolds: number;
  /** An acknowledgement may be given again once its level was told again; absent: as soon as it has run out. */
  readonly acknowledgedOnce?: true;
  /** Who is told where a level that is to be reached has nobody. Absent: whoever else the step tells. */
  readonly whenNobody?: readonly ToldRole[];
  /** The first step after a hold also tells whom those that were held back would have told. */
  readonly makesGood?: true;
}

export interface PolicyRef {
  readonly id: string;
  readonly version: number;
}

/** Immutable once published; a clock is pinned to the version under which it started. */
export interface Policy extends PolicyRef {
  readonly task: EscalationPolicy;
  readonly duty: EscalationPolicy;
  readonly directive: EscalationPolicy;
  readonly blocker: EscalationPolicy;
}

/** Names a version without its content. */
export const policyRefOf = ({ id, version }: PolicyRef): PolicyRef => ({ id, version });

export const policyLabel = (ref: PolicyRef): string => `${ref.id}@${ref.version}`;

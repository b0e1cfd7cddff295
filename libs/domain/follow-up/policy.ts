import type { Role } from '../directory/recipients.js';

/** Names of steps as they stand in events, plans and notices. `T-7` is seven working days before the legal end. */
export type StepKey =
  | 'assigned'
  | 'T-30'
  | 'T-14'
  | 'T-7'
  | 'T-1'
  | 'T'
  | '+1'
  | '+3'
  | '+5'
  | '+10'
  | 'every-5'
  | 'returned'
  | 'lapsed'
  | 'acknowledgement-expired'
  | BlockerStep;

/** Steps of a blocker: told at a level of the escalation policy. */
export type BlockerStep = 'raised' | 'escalated';

/** A level above the person who does the work, lowest first; each has one post that can decide. */
export type Level = 'head' | 'fieldLeader' | 'headOfMinistry';

/** A step on a day counted in working days from the legal end: negative before it, 0 on it. */
export interface DatedStep {
  readonly key: StepKey;
  readonly offset: number;
  readonly to: readonly Role[];
}

/** What goes on after the last dated step, every so many working days. */
export interface RepeatingStep {
  readonly key: StepKey;
  readonly every: number;
  readonly to: readonly Role[];
  /** NotifiedRecipient instead of `to` each fourth time. */
  readonly toEachFourth?: readonly Role[];
  /** Null: until the obligation ends. */
  readonly max: number | null;
}

/** How one kind of obligation is followed up. All instants are `firesAt` local time unless a step says "at once". */
export interface EscalationPolicy {
  readonly firesAt: string;
  /** NotifiedRecipient at once when the obligation is made; empty: nobody. */
  readonly onStart: readonly Role[];
  /** In the order of their offsets. */
  readonly dated: readonly DatedStep[];
  readonly repeating?: RepeatingStep;
  /** NotifiedRecipient at once when what was handed in is returned. */
  readonly onReturn: readonly Role[];
  /** NotifiedRecipient when the obligation lapses, at `firesAt` of the next working day. */
  readonly onLapse: readonly Role[];
  /** NotifiedRecipient when an acknowledgement ran out without a directive, at `firesAt` of the next working day. */
  readonly onAcknowledgementExpired: readonly Role[];
  /** For how many working days an acknowledgement holds the steps. */
  readonly acknowledgementHolds: number;
}

/** The one obligation whose levels wait for each other: nobody is passed over for a message they never got. */
export interface BlockerEscalationPolicy {
  readonly firesAt: string;
  readonly levels: readonly {
    readonly level: Level;
    readonly to: readonly Role[];
    readonly responseWorkingDays: number;
  }[];
  readonly onReturn: readonly Role[];
  readonly onAcknowledgementExpired: readonly Role[];
  readonly acknowledgementHolds: number;
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
  readonly blocker: BlockerEscalationPolicy;
}

/** Names a version without its content. */
export const policyRefOf = ({ id, version }: PolicyRef): PolicyRef => ({ id, version });

export const policyLabel = (ref: PolicyRef): string => `${ref.id}@${ref.version}`;

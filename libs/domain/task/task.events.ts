import type { Deadline } from '../calendar/deadline.js';
import { type FollowUpEvent, followUpEventVersions } from '../follow-up/follow-up.js';
import type { PolicyRef } from '../follow-up/policy.js';
import type {
  Localized,
  PeriodId,
  PersonId,
  PostId,
  ProgrammeId,
  Provenance,
  TaskId,
  UnitId,
} from '../kernel/names.js';
import type { CivilDate } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** The act that orders a task; its number alone is not unique and may be lacking. */
export interface Mandate {
  readonly issuer: string;
  readonly type: string;
  readonly number?: string;
  readonly date?: CivilDate;
  readonly clause?: string;
  readonly quote?: string;
}

export type HandlerRef = { readonly person: PersonId } | { readonly post: PostId };

/** What a task says of itself; a draft may lack its lead unit. */
export interface TaskContent {
  readonly programme: ProgrammeId;
  readonly code?: string;
  readonly title: Localized;
  readonly assigningUnit: UnitId;
  readonly leadUnit?: UnitId;
  readonly coordinatingUnits: readonly UnitId[];
  /** "và các đơn vị liên quan": an open list, in words. */
  readonly relatedUnitsText?: string;
  readonly deadline?: Deadline;
  readonly deliverable?: string;
  readonly mandate?: Mandate;
  /** Mail names its code, never its title. */
  readonly isRestricted: boolean;
  readonly provenance?: Provenance;
}

/** The document that a result stands on: its date is what the confirmer may accept as the day of completion. */
export interface ResultDocument {
  readonly number?: string;
  readonly date?: CivilDate;
  readonly title?: string;
}

/** A reference to evidence: a document's number, an address, a file's name. */
export type Evidence = string;

export interface ProgressContent {
  readonly period: PeriodId;
  readonly percent?: number;
  readonly narrative: string;
  /** "không thay đổi": an explicit report that nothing moved. */
  readonly noChange: boolean;
  readonly selfRating?: string;
  readonly explanation?: string;
  readonly evidence: readonly Evidence[];
}

export interface ProgressReport extends ProgressContent {
  readonly report: string;
  readonly by: PersonId;
}

/** All that a report says from now on, by whom and why. What it said stands in the events before. */
export interface ReportCorrection extends ProgressReport {
  readonly reason: string;
}

export interface SubmittedResult {
  readonly result: string;
  readonly document?: ResultDocument;
  readonly narrative: string;
  readonly evidence: readonly Evidence[];
  readonly by: PersonId;
}

/** Why a task is late, said apart from a report. */
export interface Explanation {
  readonly explanation: string;
  readonly text: string;
  readonly by: PersonId;
}

export interface ResultReturn {
  readonly result: string;
  readonly reason: string;
  readonly by: PersonId;
  /** The day of the return, where the legal end had passed: overdue steps count from it. */
  readonly restartsOn?: CivilDate;
  /** The epoch that it begins, where it does; null in what was written before, when counting went on under the same keys. */
  readonly epoch: number | null;
  /** How many returns after the end this makes. */
  readonly pastEnd: number;
}

/** The lead unit asks for a later deadline. */
export interface ExtensionRequest {
  readonly request: string;
  /** Which request of this task it is, of either kind, from 1; it stands for the epoch in the steps about it. */
  readonly number: number;
  readonly deadline: Deadline;
  readonly reason: string;
  readonly by: PersonId;
}

/** The lead unit asks to be released. */
export interface DeclinationRequest {
  readonly request: string;
  /** Which request of this task it is, of either kind, from 1. */
  readonly number: number;
  readonly reason: string;
  readonly by: PersonId;
}

/** A task that its unit was released from is given again. */
export interface Reassignment {
  readonly leadUnit: UnitId;
  readonly coordinatingUnits: readonly UnitId[];
  /** That holds from now on; absent: none. */
  readonly deadline?: Deadline;
  readonly assignedOn: CivilDate;
  /** The legal end had passed on the day of this event, and the giver said so. */
  readonly pastDeadline?: true;
  /** That records it. */
  readonly document?: string;
  readonly policy: PolicyRef;
  /** The epoch that it begins. */
  readonly epoch: number;
  readonly by: PersonId;
}

export interface RequestDecision {
  readonly request: string;
  readonly number: number;
  readonly reason: string;
  /** That records the decision. */
  readonly document?: string;
  readonly by: PersonId;
}

/** What may be worded anew once a task is assigned. Its lead unit may not. */
export type AmendedContent = Partial<
  Pick<TaskContent, 'title' | 'deliverable' | 'coordinatingUnits' | 'mandate' | 'deadline'>
>;

/** The unit that gave it says it anew, or mends what was typed wrongly. */
export interface Amendment {
  /** Which of this task it is, from 1. */
  readonly number: number;
  readonly kind: 'amendment' | 'clericalError';
  /** New values of what changed, and of nothing else. */
  readonly changes: AmendedContent;
  readonly reason: string;
  /** That records it. */
  readonly document?: string;
  readonly by: PersonId;
  /** The epoch that it begins, where the legal end is another one. */
  readonly epoch?: number;
}

/** The giver's office urges the lead unit on. */
export interface Urge {
  readonly urge: string;
  /** Which urge of this task it is, from 1. */
  readonly number: number;
  readonly text: string;
  /** The last day on which an answer is in time. */
  readonly answerBy: CivilDate;
  readonly issuedOn: CivilDate;
  readonly reason?: string;
  readonly by: PersonId;
  /** For which they urged. */
  readonly unit: UnitId;
}

export interface UrgeAnswer {
  readonly number: number;
  readonly text: string;
  readonly by: PersonId;
}

/** The unit that gave it wants it no longer. */
export interface Cancellation {
  readonly reason: string;
  /** That records it. */
  readonly document?: string;
  readonly by: PersonId;
  readonly cancelledOn: CivilDate;
}

export type TaskEvent =
  | { readonly type: 'TaskDrafted'; readonly data: TaskContent & { readonly task: TaskId } }
  | {
      readonly type: 'TaskAssigned';
      readonly data: TaskContent & {
        readonly task: TaskId;
        readonly leadUnit: UnitId;
        readonly assignedOn: CivilDate;
        /** The legal end had passed on the day of this event, and the giver said so. */
        readonly pastDeadline?: true;
        readonly policy: PolicyRef;
      };
    }
  | { readonly type: 'TaskAccepted'; readonly data: { readonly by: PersonId } }
  | { readonly type: 'HandlerNamed'; readonly data: { readonly handler: HandlerRef; readonly by: PersonId } }
  | { readonly type: 'ProgressReported'; readonly data: ProgressReport }
  | { readonly type: 'ProgressReportCorrected'; readonly data: ReportCorrection }
  | { readonly type: 'LatenessExplained'; readonly data: Explanation }
  | { readonly type: 'ResultSubmitted'; readonly data: SubmittedResult & { readonly submittedOn: CivilDate } }
  | {
      readonly type: 'ResultConfirmed';
      readonly data: {
        readonly result: string;
        readonly completedOn: CivilDate;
        readonly by: PersonId;
        readonly note?: string;
      };
    }
  | { readonly type: 'ResultReturned'; readonly data: ResultReturn }
  | { readonly type: 'ExtensionRequested'; readonly data: ExtensionRequest }
  | {
      readonly type: 'ExtensionGranted';
      readonly data: RequestDecision & {
        /** That holds from now on. */
        readonly deadline: Deadline;
        /** The epoch that it begins. */
        readonly epoch: number;
      };
    }
  | { readonly type: 'ExtensionRefused'; readonly data: RequestDecision }
  | { readonly type: 'TaskAmended'; readonly data: Amendment }
  | { readonly type: 'UrgeIssued'; readonly data: Urge }
  | { readonly type: 'UrgeAnswered'; readonly data: UrgeAnswer }
  | { readonly type: 'DeclinationRequested'; readonly data: DeclinationRequest }
  | { readonly type: 'DeclinationRefused'; readonly data: RequestDecision }
  /** Granted: it is with the unit that gave it. */
  | { readonly type: 'TaskDeclined'; readonly data: RequestDecision }
  | { readonly type: 'TaskReassigned'; readonly data: Reassignment }
  | { readonly type: 'TaskCancelled'; readonly data: Cancellation }
  | FollowUpEvent;

export const taskEventVersions = {
  TaskDrafted: [],
  TaskAssigned: [],
  TaskAccepted: [],
  HandlerNamed: [],
  ProgressReported: [],
  ProgressReportCorrected: [],
  LatenessExplained: [],
  ResultSubmitted: [],
  ResultConfirmed: [],
  ResultReturned: [
    (data: Omit<ResultReturn, 'epoch' | 'pastEnd'>): ResultReturn => ({ ...data, epoch: null, pastEnd: 0 }),
  ],
  ExtensionRequested: [],
  ExtensionGranted: [],
  ExtensionRefused: [],
  TaskAmended: [],
  UrgeIssued: [],
  UrgeAnswered: [],
  DeclinationRequested: [],
  DeclinationRefused: [],
  TaskDeclined: [],
  TaskReassigned: [],
  TaskCancelled: [],
  ...followUpEventVersions,
} as const satisfies EventVersions<TaskEvent>;

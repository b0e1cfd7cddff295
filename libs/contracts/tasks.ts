import type { Answer, Versioned, WireDate, WireInstant, WireText } from './answer.js';
import type { FollowUpStep } from './ladder.js';
import type { TaskCard, WireDeadline, WireProgress } from './task-card.js';

/** A row of `GET /v1/tasks`. */
export interface TaskItem extends TaskCard {
  readonly programme: string;
  readonly progress: WireProgress | 'draft';
  readonly leadUnit: string | null;
  readonly coordinatingUnits: readonly string[];
  readonly assignedOn: WireDate | null;
  readonly completedOn: WireDate | null;
}

export interface WireMandate {
  readonly issuer: string;
  readonly type: string;
  readonly number?: string;
  readonly date?: WireDate;
  readonly clause?: string;
  readonly quote?: string;
}

/** The deadline with its precision, as it is kept. */
export interface WireFullDeadline extends WireDeadline {
  readonly kind: string;
  readonly periodStart: WireDate | null;
  readonly periodEnd: WireDate | null;
  readonly rolled: boolean;
  readonly rule: string | null;
  readonly calendarVersion: number | null;
  readonly setBy: string | null;
}

/** One move of a deadline: who, when, why; the first entry set it. */
export interface DeadlineMove {
  readonly deadline: WireFullDeadline | null;
  readonly cause: 'drafted' | 'assigned';
  readonly at: WireInstant;
  readonly by: string;
  readonly reason: string | null;
  readonly document: string | null;
}

export interface WireReport {
  readonly report: string;
  readonly period: string;
  readonly percent: number | null;
  readonly narrative: string;
  readonly noChange: boolean;
  readonly selfRating: string | null;
  readonly explanation: string | null;
  readonly evidence: readonly string[];
  readonly by: string;
  readonly at: WireInstant;
}

export interface WireResult {
  readonly result: string;
  readonly document: { readonly number?: string; readonly date?: WireDate; readonly title?: string } | null;
  readonly narrative: string;
  readonly evidence: readonly string[];
  readonly submittedOn: WireDate;
  readonly by: string;
  readonly at: WireInstant;
}

export interface WireReturn {
  readonly reason: string;
  readonly by: string;
  readonly at: WireInstant;
}

/** A blocker as its task shows it. */
export interface BlockerItem {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly level: string | null;
  readonly raisedAt: WireInstant | null;
}

/** `GET /v1/tasks/{id}`. For outsiders of a restricted task all that people wrote is left out. */
export interface TaskDetail extends TaskItem, Versioned, Answer {
  readonly assigningUnit: string;
  readonly relatedUnitsText: string | null;
  readonly deadline: WireFullDeadline | null;
  readonly deadlineHistory: readonly DeadlineMove[];
  readonly deliverable: string | null;
  readonly mandate: WireMandate | null;
  readonly provenance: string | null;
  readonly acceptedBy: string | null;
  readonly reports: readonly WireReport[];
  readonly results: readonly WireResult[];
  readonly returns: readonly WireReturn[];
  readonly blockers: readonly BlockerItem[];
  readonly ladder: readonly FollowUpStep[];
  readonly programmeTitle: WireText | null;
}

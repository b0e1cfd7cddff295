import type { Answer, Versioned, WireDate, WireInstant, WireText } from './answer.js';
import type { FollowUpStep } from './ladder.js';

/** A unit's duty to report for a period. */
export interface DutyItem extends Versioned {
  readonly id: string;
  readonly code: string;
  readonly programme: string;
  readonly period: string;
  readonly unit: string;
  readonly status: 'open' | 'submitted' | 'released' | 'lapsed';
  readonly opensOn: WireDate | null;
  readonly cutOff: WireDate | null;
  readonly owedOn: WireDate | null;
  readonly lapsesOn: WireDate | null;
  readonly isOverdue: boolean;
  readonly submittedAt: WireInstant | null;
  readonly submittedBy: string | null;
  readonly note: string | null;
  readonly withoutTasks: readonly { readonly task: string; readonly reason: string }[];
}

/** `GET /v1/duties/{id}`. */
export interface DutyDetail extends DutyItem, Answer {
  readonly ladder: readonly FollowUpStep[];
}

/** `since` is when it was sent, when the report was first asked for, when it lapsed. */
export interface PeriodUnit {
  readonly unit: string;
  readonly unitName: WireText | null;
  readonly duty: string;
  readonly code: string;
  readonly status: 'sent' | 'notSent' | 'nothingOwed' | 'lapsed';
  readonly isOverdue: boolean;
  readonly since: WireInstant | null;
  readonly by: string | null;
}

/** `GET /v1/periods/{programme}/{period}`: who has sent, who has not, since when. */
export interface PeriodView extends Answer {
  readonly programme: string;
  readonly period: string;
  readonly state: 'open' | 'closed';
  readonly opensOn: WireDate;
  readonly cutOff: WireDate;
  readonly owedOn: WireDate;
  readonly lapsesOn: WireDate;
  readonly counts: Readonly<Record<PeriodUnit['status'], number>>;
  readonly units: readonly PeriodUnit[];
}

export interface ProgrammeItem extends Versioned {
  readonly id: string;
  readonly code: string;
  readonly title: WireText;
  readonly issuedOn: WireDate;
  readonly keptBy: string;
  readonly mandate: string | null;
  readonly policy: string;
  readonly calendar: string;
  readonly periods: readonly {
    readonly period: string;
    readonly state: 'open' | 'closed';
    readonly opensOn: WireDate;
    readonly cutOff: WireDate;
    readonly owedOn: WireDate;
    readonly lapsesOn: WireDate;
  }[];
}

/** `GET /v1/programmes`. */
export interface Programmes extends Answer {
  readonly items: readonly ProgrammeItem[];
}

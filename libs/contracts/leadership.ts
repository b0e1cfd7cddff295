import type { Answer, Versioned, WireDate, WireInstant, WireText } from './answer.js';
import type { FollowUpStep } from './ladder.js';

/** What lies with a leader. `revision` and `etag` are those of what it is about: acknowledging and directing write there. */
export interface EscalationItem extends Versioned {
  readonly id: string;
  readonly about: { readonly kind: 'task' | 'duty' | 'blocker'; readonly id: string; readonly code: string | null };
  readonly title: WireText | null;
  readonly level: string;
  /** The leader's unit, and the unit whose work it is. */
  readonly unit: string;
  readonly leadUnit: string | null;
  readonly persons: readonly string[];
  readonly openedAt: WireInstant;
  readonly state: 'open' | 'acknowledged' | 'directed' | 'closed';
  readonly acknowledgedUntil: WireDate | null;
  readonly directive: string | null;
}

/** `GET /v1/escalations/{id}`. */
export interface EscalationDetail extends EscalationItem, Answer {}

/** `GET /v1/blockers/{id}`. For outsiders of a restricted task all that people wrote is left out. */
export interface BlockerDetail extends Versioned, Answer {
  readonly id: string;
  readonly task: { readonly id: string; readonly code: string | null };
  readonly unit: string;
  readonly assigningUnit: string;
  readonly status: 'open' | 'returned' | 'resolved';
  readonly isRestricted: boolean;
  readonly title: string | null;
  readonly description: string | null;
  readonly cause: string | null;
  readonly options: readonly { readonly text: string; readonly competence: string }[];
  readonly exceedsCompetenceBecause: string | null;
  readonly raisedBy: string | null;
  /** With whom it lies. */
  readonly level: string;
  readonly levels: readonly {
    readonly level: string;
    readonly at: WireInstant;
    readonly askedBy: string | null;
    readonly reason: string | null;
  }[];
  readonly return: { readonly by: string; readonly reason: string } | null;
  readonly resolution: { readonly by: string; readonly text: string } | null;
  readonly directives: readonly string[];
  readonly ladder: readonly FollowUpStep[];
}

export interface WireAddressee {
  readonly unit: string;
  readonly post: string;
}

/** `GET /v1/directives/{id}`. `text` is null for whoever may not read what it is about. */
export interface DirectiveDetail extends Versioned, Answer {
  readonly id: string;
  readonly about: { readonly kind: string; readonly id: string; readonly code: string | null };
  readonly status: 'issued' | 'accepted' | 'completed' | 'returned';
  readonly isMissed: boolean;
  readonly by: string | null;
  readonly issuer: WireAddressee | null;
  readonly addressee: WireAddressee | null;
  readonly text: string | null;
  readonly due: WireDate | null;
  readonly legalEnd: WireDate | null;
  readonly option: number | null;
  readonly answers: readonly {
    readonly text: string;
    readonly evidence: readonly string[];
    readonly by: string;
    readonly at: WireInstant;
  }[];
  readonly completion: {
    readonly text: string | null;
    readonly evidence: readonly string[];
    readonly by: string;
    readonly at: WireInstant;
  } | null;
  readonly return: { readonly reason: string; readonly by: string; readonly at: WireInstant } | null;
  readonly ladder: readonly FollowUpStep[];
}

import type { WireDate, WireText } from './answer.js';

/** The official partition: every task that counts is in exactly one part. */
export type WireTimeliness =
  | 'completedOnTime'
  | 'completedLate'
  | 'completedNoDeadline'
  | 'withinDeadline'
  | 'overdue'
  | 'noDeadline';

/** How far the work is, in the order of a board's columns. */
export type WireProgress = 'assigned' | 'accepted' | 'inProgress' | 'resultSubmitted' | 'returned' | 'completed';

/** A unit's part in a task. */
export type WireRole = 'lead' | 'coordinating';

/** Words as they were given; `legalEnd` runs to 24:00 and is null where the words name no end. */
export interface WireDeadline {
  readonly text: string;
  readonly legalEnd: WireDate | null;
}

/** Named by pseudonym or by post; `title` is the post's, null where the person holds none in the lead unit. */
export interface WireHandler {
  readonly person: string | null;
  readonly post: string | null;
  readonly title: WireText | null;
}

/** A restricted task's title is its code for whoever is not of its lead, coordinating or assigning unit. */
export interface TaskCard {
  readonly id: string;
  readonly code: string | null;
  readonly title: WireText;
  readonly isRestricted: boolean;
  readonly timeliness: WireTimeliness;
  readonly nearDue: boolean;
  readonly deadline: WireDeadline | null;
  readonly handler: WireHandler | null;
}

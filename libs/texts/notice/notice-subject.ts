import type { Role } from '#domain/directory/recipients.js';
import type { OccurrenceKey } from '#domain/follow-up/follow-up.js';
import type { Level } from '#domain/follow-up/policy.js';
import type { Localized, PeriodId } from '#domain/kernel/names.js';
import type { CivilDate } from '#domain/kernel/time.js';

/** All that the text of a notice may say. What is not here cannot leak into a mail. */
export interface NoticeSubject {
  readonly kind: 'reminder' | 'escalation';
  readonly aboutKind: 'task' | 'duty' | 'blocker' | 'directive';
  readonly code: string | null;
  /** Every step that this one notice stands for: `T-7/0`, `every-5/3`. */
  readonly steps: readonly OccurrenceKey[];
  /** As what the person is told. */
  readonly roles: readonly Role[];
  readonly level: Level | null;
  /** ISO instant. */
  readonly dueAt: string;
  /** Absent where the task is restricted. */
  readonly title?: Localized;
  readonly isRestricted?: boolean;
  readonly deadlineText?: string;
  readonly legalEnd?: CivilDate;
  readonly period?: PeriodId;
  /** A directive's own words. */
  readonly words?: string;
}

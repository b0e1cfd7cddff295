import type { ReachedPost, Role } from '#domain/directory/recipients.js';
import type { OccurrenceKey } from '#domain/follow-up/follow-up.js';
import type { PostLevel } from '#domain/follow-up/policy.js';
import type { Localized, PeriodId } from '#domain/kernel/names.js';
import type { CivilDate, Instant } from '#domain/kernel/time.js';
import type { Mandate } from '#domain/task/task.events.js';
import type { AmendedInWords } from './amended-in-words.js';

/** Somebody by where they stand: no name is kept in clear. */
export interface PostInWords {
  readonly post: Localized;
  readonly unit: Localized;
}

/** An urge of a task: of a restricted one its number and its day alone. */
export interface UrgeInWords {
  readonly number: number;
  readonly answerBy: CivilDate;
  /** Working days from the day on which it is sent to that day; negative past it. */
  readonly daysLeft: number;
  readonly isLate: boolean;
  /** Nobody waits for its answer any more. */
  readonly isOver: boolean;
  readonly text?: string;
  readonly by?: PostInWords;
  readonly on?: CivilDate;
  readonly answer?: { readonly text: string; readonly by?: PostInWords; readonly on?: CivilDate };
}
type Requested = 'extension' | 'declination';

/** All that the text of a notice may say, as it is when it is sent. What is not here cannot leak into a mail. */
export interface NoticeSubject {
  readonly kind: 'reminder' | 'escalation';
  readonly aboutKind: 'task' | 'duty' | 'blocker' | 'directive';
  readonly code: string | null;
  /** Every step that this one notice stands for: `T-7/0`, `every-5/3`. */
  readonly steps: readonly OccurrenceKey[];
  /** As what the person is told. */
  readonly roles: readonly Role[];
  /** At which post, and as what there. */
  readonly reached?: readonly { readonly post: ReachedPost; readonly roles: readonly Role[] }[];
  readonly level: PostLevel | null;
  /** ISO instant. */
  readonly dueAt: string;
  /** Where it can be read, below the address of the deployment. */
  readonly path?: string;
  /** Absent where the task is restricted, as all that follows but days and the period. */
  readonly title?: Localized;
  readonly isRestricted?: boolean;
  readonly leadUnit?: Localized;
  readonly assigningUnit?: Localized;
  readonly mandate?: Mandate;
  readonly deadlineText?: string;
  readonly legalEnd?: CivilDate;
  /** Working days from the day on which it is sent to the legal end; negative past it. */
  readonly daysLeft?: number;
  /** Whether the legal end is past: on the day off after it no working day has gone by yet. */
  readonly isOverdue?: boolean;
  readonly period?: PeriodId;
  /** A directive's own words, and whose they are. */
  readonly words?: string;
  readonly issuer?: PostInWords;
  /** The post that it comes back to and that nobody holds. */
  readonly vacant?: PostInWords;
  /** The urges that it is about, oldest first. */
  readonly urges?: readonly UrgeInWords[];
  /** What was worded anew. */
  readonly amended?: AmendedInWords;
  /** Why it came back, why somebody took it higher, why it was worded anew. */
  readonly reason?: {
    readonly of: 'return' | 'escalation' | 'amendment' | 'clericalError';
    readonly text: string;
    readonly by?: PostInWords;
    readonly on?: CivilDate;
  };
  /** What the lead unit of a task has asked for and still waits for: until when, where that is a later deadline. */
  readonly asked?: { readonly what: Requested; readonly on: CivilDate; readonly until?: CivilDate };
  /** What the last decision on a request was about. */
  readonly decided?: Requested;
  /** Below whom it went higher because nobody answered, since when and for how many working days; nobody held the post. */
  readonly silence?: { readonly of: readonly PostInWords[]; readonly since: CivilDate; readonly days: number };
  /** Who acknowledged it and gave no directive. */
  readonly acknowledged?: { readonly by?: PostInWords; readonly on: CivilDate };
  /** The post's own name that it was escalated to. */
  readonly escalatedTo?: Localized;
  /** When it goes a level higher without an answer. */
  readonly answerBefore?: Instant;
}

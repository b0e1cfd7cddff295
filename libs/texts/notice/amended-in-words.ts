import type { Localized } from '#domain/kernel/names.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Amendment, Mandate } from '#domain/task/task.events.js';

/** What a task said and says; of a restricted task none of it is here. */
export interface AmendedInWords {
  readonly kind: Amendment['kind'];
  readonly changes: readonly ChangeInWords[];
  /** Number of the document that records it. */
  readonly document?: string;
}

/** `before` is absent where nothing stood in its place. */
export type ChangeInWords =
  | { readonly of: 'title'; readonly before?: Localized; readonly after: Localized }
  | { readonly of: 'deliverable'; readonly before?: string; readonly after: string }
  | { readonly of: 'coordinatingUnits'; readonly before: readonly Localized[]; readonly after: readonly Localized[] }
  | { readonly of: 'mandate'; readonly before?: Mandate; readonly after: Mandate }
  | { readonly of: 'deadline'; readonly before?: DeadlineInWords; readonly after: DeadlineInWords };

export interface DeadlineInWords {
  readonly text: string;
  readonly legalEnd?: CivilDate;
}

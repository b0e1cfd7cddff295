import type { Position } from '#application/ports/event-store.js';
import type { TableName } from '#application/ports/read-models.js';
import type { QuarantinedRow } from '#application/tables.js';
import type { LogPlace } from '#infrastructure/event-store/log-place.js';

/** What the calling thread and the projector thread say to each other; everything survives a structured clone. */
export interface ProjectorData {
  /** The data folder, for the read models. */
  readonly folder: string;
  /** The thread opens the log for itself. */
  readonly log: LogPlace;
  readonly instance: string;
}

export type ToProjector =
  /** Something was appended: look now. */
  { readonly kind: 'nudge' } | { readonly kind: 'rebuild' } | { readonly kind: 'close' };

export type FromProjector =
  | { readonly kind: 'ready'; readonly file: string; readonly position: Position }
  | { readonly kind: 'refused'; readonly why: string }
  /** The log is a copy of the one that the rows were folded from, with places of its own: they are folded anew. */
  | { readonly kind: 'foldingAnew'; readonly why: string }
  /** Readers see the rows up to here; in these tables some have changed. */
  | { readonly kind: 'projected'; readonly position: Position; readonly changed: readonly TableName[] }
  | { readonly kind: 'caughtUp'; readonly position: Position }
  | { readonly kind: 'quarantined'; readonly row: QuarantinedRow }
  /** The disk is full: the rows that stand can be read, and the projector tries again by itself. */
  | { readonly kind: 'stalled'; readonly why: string }
  /** The rows folded anew serve from here on; the old file is the receiver's to remove. */
  | { readonly kind: 'swapped'; readonly file: string; readonly position: Position }
  | { readonly kind: 'rebuildFailed'; readonly why: string }
  | { readonly kind: 'fatal'; readonly why: string }
  | { readonly kind: 'closed' };

import type { Rejection } from '#domain/kernel/rejection.js';

/** What a command did. A repeat under the same key gets the very same answer. */
export interface Done {
  readonly id: string;
  /** Revision of the stream's last event that this command wrote, or of its last event where nothing changed. */
  readonly revision: number;
  /** Opaque; hand it to `?atLeast=` to read one's own write. */
  readonly position: string;
  readonly changed: boolean;
  /** Carried out before: this call appended nothing. Not for callers outside, to whom a repeat is the first answer. */
  readonly isRepeat?: true;
  /** Revision of the last event that a person caused: the `ETag`. */
  readonly etag: number;
}

/** Where the stream stands, for a caller whose `If-Match` was stale. */
export interface Stale {
  readonly rejected: 'stale';
  readonly because: Readonly<Record<string, string | number>>;
  readonly current: { readonly etag: number; readonly revision: number; readonly position: string };
}

export type CommandRejection = Rejection | Stale;
export type CommandAnswer = Done | CommandRejection;

export const isDone = (answer: CommandAnswer): answer is Done => !('rejected' in answer);

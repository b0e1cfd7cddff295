import type { Position } from '#application/ports/event-store.js';
import type { SlowReadAsked, SlowReadName } from '#application/slow-reads.js';
import type { Language } from '#domain/directory/person.js';
import type { PersonId } from '#domain/kernel/names.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';

/** A question as it goes to the reader thread: the request's scope in plain values. */
export interface Question {
  readonly name: SlowReadName;
  readonly asked: SlowReadAsked<SlowReadName>;
  readonly at: Position;
  readonly moment: Instant;
  readonly timeZone: string;
  readonly person: PersonId;
  readonly language: Language;
  /** Up to which the request has seen the rows: what is of today is of then. */
  readonly position: Position;
}

/** What the calling thread and the reader thread say to each other; everything survives a structured clone. */
export type ToReader =
  /** One at a time: the next only after an answer. */
  { readonly kind: 'ask'; readonly question: Question; readonly file: string } | { readonly kind: 'close' };

export type FromReader =
  | { readonly kind: 'answered'; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  /** The file is not there any more: rows folded anew have taken over. */
  | { readonly kind: 'not-opened'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

import type { Instant } from '#domain/kernel/time.js';
import type { EncodedEvent } from '../append-checks.js';

/** What the calling thread and the writer thread say to each other; everything survives a structured clone. */
export interface AppendRequest {
  readonly ticket: number;
  readonly stream: string;
  /** −1 for a stream that does not exist yet, so that the first event always goes to `expected + 1`. */
  readonly expected: number;
  readonly recordedAt: Instant;
  readonly events: readonly EncodedEvent[];
}

export type ToWriter =
  | { readonly kind: 'append'; readonly requests: readonly AppendRequest[] }
  | { readonly kind: 'close' };

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly revision: number; readonly position: number }
  | { readonly kind: 'conflict'; readonly actual: number }
  | { readonly kind: 'unavailable'; readonly isFull: boolean; readonly why: string }
  | { readonly kind: 'invalid'; readonly why: string }
  | { readonly kind: 'damaged'; readonly position: number | undefined; readonly what: string };

export interface Answer {
  readonly ticket: number;
  readonly outcome: AppendOutcome;
}

export type FromWriter =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'answers'; readonly answers: readonly Answer[] }
  | { readonly kind: 'fatal'; readonly why: string }
  | { readonly kind: 'closed' };

export interface WriterData {
  readonly folder: string;
}

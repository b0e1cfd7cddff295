import { type Instant, instant } from '../kernel/time.js';

/** When the channel let nobody in. Without an end it still does not. */
export interface Hold {
  readonly from: Instant;
  readonly until?: Instant;
}

/** By what the attempts of one delivery go: facts of the log alone, so that they are the same after a restart. */
export interface AttemptTerms {
  readonly delivery: string;
  readonly requestedAt: Instant;
  /** Of its channel, in order. */
  readonly holds: readonly Hold[];
  /** How much open time it is tried for. */
  readonly triedForMs: number;
}

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;
/** A pause is shorter or longer by up to this part of it, so that what failed together does not come back together. */
const JITTER = 0.25;

/** From attempt `n` (the first is 1) to the next one: twice the pause before, up to half an hour, jittered. */
export function pauseAfter(delivery: string, n: number): number {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (n - 1), LONGEST_PAUSE_MS);
  return Math.round(pause * (1 - JITTER + 2 * JITTER * fractionOf(`${delivery}/${n}`)));
}

/** The first attempt later than this instant. Undefined while the channel is held and nobody knows until when. */
export function nextAttempt(terms: AttemptTerms, after: Instant): Instant | undefined {
  for (const openMs of openTimes(terms)) {
    const at = afterOpenTime(terms, openMs);
    if (at === undefined || at > after) return at;
  }
  return undefined;
}

/** The last attempt is at this instant or after it: then its time is over. Undefined while nobody can know. */
export const attemptsEnd = (terms: AttemptTerms): Instant | undefined => afterOpenTime(terms, terms.triedForMs);

/**
 * Open time of each attempt since the request, without an end: whoever was away at the end tries after it. One falls on the
 * end itself.
 */
function* openTimes({ delivery, triedForMs }: AttemptTerms): Generator<number> {
  let openMs = 0;
  for (let n = 1; ; n += 1) {
    yield openMs;
    const next = openMs + pauseAfter(delivery, n);
    if (openMs < triedForMs && next > triedForMs) yield triedForMs;
    openMs = next;
  }
}

/** The instant by which so much time has passed since the request in which the channel was not held. */
function afterOpenTime({ requestedAt, holds }: AttemptTerms, openMs: number): Instant | undefined {
  let at = requestedAt + openMs;
  for (const { from, until } of holds) {
    if (until !== undefined && until <= requestedAt) continue;
    if (from > at) break;
    if (until === undefined) return undefined;
    at += until - Math.max(from, requestedAt);
  }
  return instant(at);
}

/** From 0 up to 1, the same for the same text everywhere: FNV-1a, with the last mixing of MurmurHash3. */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection, LiveClient } from './live-client.js';

export interface Limits {
  /** By when a caller hears something. */
  readonly answerMs: number;
  /** How long a client may be silent before it is given up; less than half of the other, so that there is a second try. */
  readonly silenceMs: number;
}

/** The client neither answered nor failed: some of its calls never do. */
export class Silence extends Error {
  override readonly name = 'Silence';
}

/** Until the limit nobody answered for good; the cause is the last failure. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** A try begun later could only end in doubt. */
const LAST_TRY_MS = 100;
const [BACKOFF_FIRST_MS, BACKOFF_MAX_MS] = [20, 1_000];

/**
 * Makes a call until it is answered, or fails in a way that another try cannot change. A client that is silent is
 * replaced; one that fails mends itself, and is asked again after a jittered pause.
 *
 * @throws what `isFinal` says is final; Unanswered
 */
export async function untilAnswered<T>(
  live: LiveClient,
  { answerMs }: Limits,
  call: (connection: Connection, leftMs: number) => Promise<T>,
  isFinal: (error: unknown) => boolean,
): Promise<T> {
  const until = performance.now() + answerMs;
  let cause: unknown;
  for (let tries = 0; (tries === 0 || until - performance.now() > LAST_TRY_MS) && !live.isClosed; tries += 1) {
    const connection = await live.connection();
    try {
      return await call(connection, until - performance.now());
    } catch (error) {
      if (isFinal(error)) throw error;
      cause = error;
      if (error instanceof Silence) live.replace(connection);
      else await sleep(Math.min(backoffMs(tries), Math.max(until - performance.now(), 0)));
    }
  }
  throw new Unanswered(`no answer within ${answerMs} ms`, { cause });
}

/** Doubles, between a half and the whole of it, so that many callers do not come back at once. */
export function backoffMs(failures: number): number {
  return Math.min(BACKOFF_FIRST_MS * 2 ** failures, BACKOFF_MAX_MS) * (0.5 + Math.random() / 2);
}

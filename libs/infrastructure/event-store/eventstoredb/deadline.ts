import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '../../queue/within.js';
import type { Connection, LiveClient } from './live-client.js';

export interface Limits {
  /** By when a caller hears something. */
  readonly answerMs: number;
  /** How long a client may be silent before it is given up; less than half of the other, so that there is a second try. */
  readonly silenceMs: number;
}

/** The moment of `performance.now()` when a caller who asks now must have heard something. */
export const deadline = ({ answerMs }: Limits): number => performance.now() + answerMs;

/** The client neither answered nor failed for as long as one is borne: some of its calls never do. */
export class Silence extends Error {
  override readonly name = 'Silence';
}

/** It had less time than that, or was given up for somebody else's sake: this says nothing against it. */
class CutShort extends Error {
  override readonly name = 'CutShort';
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
export async function withinDeadline<T>(
  live: LiveClient,
  until: number,
  call: (connection: Connection, leftMs: number) => Promise<T>,
  isFinal: (error: unknown) => boolean,
): Promise<T> {
  const leftMs = (): number => until - performance.now();
  let cause: unknown;
  for (let tries = 0; (tries === 0 || leftMs() > LAST_TRY_MS) && !live.isClosed; tries += 1) {
    // Replacing a client takes a moment too.
    const connection = await within(live.connection(), Math.max(leftMs(), 0));
    if (!connection) break;
    try {
      return await call(connection, leftMs());
    } catch (error) {
      if (isFinal(error)) throw error;
      cause = error;
      if (error instanceof Silence) live.replace(connection);
      else await sleep(Math.min(backoffMs(tries), Math.max(leftMs(), 0)));
    }
  }
  throw new Unanswered('no answer within the limit', { cause });
}

/** A call that has no time limit of its own. @throws Silence; what the call throws */
export function unlessSilent<T>(
  answer: Promise<T>,
  { gone }: Connection,
  { silenceMs }: Limits,
  leftMs: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const limitMs = Math.min(silenceMs, leftMs);
    const settle = (then: () => void) => (): void => {
      clearTimeout(timer);
      gone.removeEventListener('abort', onGone);
      then();
    };
    const onGone = settle(() => reject(new CutShort('the client was given up')));
    const onSilence = settle(() =>
      reject(new (limitMs < silenceMs ? CutShort : Silence)(`no answer within ${Math.round(limitMs)} ms`)),
    );
    const timer = setTimeout(onSilence, limitMs);
    gone.addEventListener('abort', onGone, { once: true });
    answer.then(
      (value) => settle(() => resolve(value))(),
      (error: unknown) => settle(() => reject(error))(),
    );
    if (gone.aborted) onGone();
  });
}

/** Doubles, between a half and the whole of it, so that many callers do not come back at once. */
export function backoffMs(failures: number): number {
  return Math.min(BACKOFF_FIRST_MS * 2 ** failures, BACKOFF_MAX_MS) * (0.5 + Math.random() / 2);
}

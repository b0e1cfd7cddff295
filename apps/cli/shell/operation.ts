import { setTimeout as pause } from 'node:timers/promises';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import type { HttpClient } from './http-client.js';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Of work that can be gone on with: under which key it was sent, and who is told how far it is. */
export interface Resumable {
  readonly key: string;
  readonly tell: (progress: Progress) => void;
}

/** As `GET /v1/operations/{id}` answers it. */
export interface OperationAnswer<Result> {
  readonly id: string;
  readonly state: 'running' | 'done' | 'partly' | 'failed';
  /** Of work over many things. */
  readonly progress?: Progress;
  readonly result?: Result;
  readonly error?: string;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Asks, ever more seldom, until the work has ended; its result.
 *
 * @throws Failure with `timeout` when it still runs after `withinMs`: it goes on without us. Where it was cut off in the
 * middle, with the key under which it is gone on with.
 */
export async function finished<Result>(
  client: HttpClient,
  started: OperationAnswer<Result>,
  withinMs: number,
  resumable?: Resumable,
): Promise<Result> {
  const path = `/v1/operations/${started.id}`;
  let operation = started;
  let waitedMs = 0;
  let told = 0;
  for (let pauseMs = FIRST_PAUSE_MS; operation.state === 'running'; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    if (waitedMs >= withinMs) {
      const facts = { operation: started.id, seconds: Math.round(withinMs / 1_000), url: client.at(path) };
      throw new Failure(EXIT.timeout, 'operation-lasts', facts);
    }
    await pause(pauseMs);
    waitedMs += pauseMs;
    operation = await client.get(path);
    const { progress } = operation;
    if (progress !== undefined && progress.done > told) resumable?.tell(progress);
    told = progress?.done ?? told;
  }
  const { state, result, progress, error: why } = operation;
  if (state === 'done' && result !== undefined) return result;
  if (resumable === undefined || progress === undefined) {
    throw new Failure(EXIT.failure, 'operation-failed', { why: why ?? '' });
  }
  const cause = why === undefined ? {} : { why };
  throw new Failure(EXIT.failure, 'operation-cut-off', { ...progress, ...cause, key: resumable.key });
}

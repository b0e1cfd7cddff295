import { setTimeout as pause } from 'node:timers/promises';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import type { HttpClient } from './http-client.js';

/** As `GET /v1/operations/{id}` answers it. */
export interface OperationAnswer<Result> {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly result?: Result;
  readonly error?: string;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Asks, ever more seldom, until the work has ended; its result.
 *
 * @throws Failure with `timeout` when it still runs after `withinMs`: it goes on without us.
 */
export async function finished<Result>(
  client: HttpClient,
  started: OperationAnswer<Result>,
  withinMs: number,
): Promise<Result> {
  const path = `/v1/operations/${started.id}`;
  let operation = started;
  let waitedMs = 0;
  for (let pauseMs = FIRST_PAUSE_MS; operation.state === 'running'; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    if (waitedMs >= withinMs) {
      const facts = { operation: started.id, seconds: Math.round(withinMs / 1_000), url: client.at(path) };
      throw new Failure(EXIT.timeout, 'operation-lasts', facts);
    }
    await pause(pauseMs);
    waitedMs += pauseMs;
    operation = await client.get(path);
  }
  if (operation.state === 'failed' || operation.result === undefined) {
    throw new Failure(EXIT.failure, 'operation-failed', { why: operation.error ?? '' });
  }
  return operation.result;
}

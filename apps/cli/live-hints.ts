import { setTimeout as pause } from 'node:timers/promises';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import type { HttpClient } from './http-client.js';

/** `open` at the first connection and `back` at every later one: look now, something may have been missed. */
export type LiveState = 'open' | 'hint' | 'lost' | 'back';

const RETRY_MS = 1_000;

/**
 * Calls: `GET /v1/stream` (server-sent events), for as long as somebody listens.
 * Answers: that something has happened, once for each piece that arrives, however many hints are in it.
 * Fails: the first connection's refusals; a connection that breaks later is made again every second.
 * Promises: nothing of what happened; the listener reads the log from where it stopped.
 */
export async function* liveHints(client: HttpClient): AsyncGenerator<LiveState, void, void> {
  for (let tries = 0; ; tries += 1) {
    try {
      const stream = await client.stream('/v1/stream');
      yield tries === 0 ? 'open' : 'back';
      for await (const text of stream) if (/^data:/m.test(text)) yield 'hint';
      yield 'lost';
    } catch (error) {
      const isHopeless = tries === 0 || (error instanceof Failure && error.exitCode === EXIT.authentication);
      if (isHopeless) throw error;
    }
    await pause(RETRY_MS);
  }
}

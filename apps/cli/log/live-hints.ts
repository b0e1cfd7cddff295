import { setTimeout as pause } from 'node:timers/promises';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import type { HttpClient } from '../shell/http-client.js';

/** `open` at the first connection and `back` at every later one: look now, something may have been missed. */
type LiveState = 'open' | 'hint' | 'lost' | 'back';

const RETRY_MS = 1_000;

/**
 * Calls: `GET /v1/stream` (server-sent events), for as long as somebody listens.
 * Answers: that something has happened, once for each piece that arrives, however many hints are in it.
 * Fails: what the first connection meets, and refusals at any time; a connection that breaks is made again every second.
 * Promises: nothing of what happened; the listener reads the log from where it stopped.
 */
export async function* liveHints(client: HttpClient): AsyncGenerator<LiveState, void, void> {
  let wasConnected = false;
  for (;;) {
    let isConnected = false;
    try {
      const stream = await client.stream('/v1/stream');
      isConnected = true;
      yield wasConnected ? 'back' : 'open';
      for await (const text of stream) if (/^data:/m.test(text)) yield 'hint';
    } catch (error) {
      if (isFinal(error) || !(wasConnected || isConnected)) throw error;
    }
    wasConnected ||= isConnected;
    if (isConnected) yield 'lost';
    await pause(RETRY_MS);
  }
}

/** Asks again every second while the server is away or behind. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (isFinal(error)) throw error;
      await pause(RETRY_MS);
    }
  }
}

/** Asking again would get the same answer. */
const isFinal = (error: unknown): boolean =>
  error instanceof Failure && error.exitCode !== EXIT.failure && error.exitCode !== EXIT.timeout;

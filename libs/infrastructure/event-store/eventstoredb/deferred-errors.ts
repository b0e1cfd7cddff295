import { writeSync } from 'node:fs';

/**
 * Takes what the client throws where nobody can catch it (a late second answer, a promise it never looked at). Any
 * other uncaught error ends the process as it would without us, unless the application listens for itself.
 *
 * @returns what takes the guard away again.
 */
export function guardDeferredErrors(onDeferredError: (error: unknown) => void): () => void {
  const listener = (error: unknown): void => {
    if (isOfTheClient(error)) {
      onDeferredError(error);
    } else if (process.listenerCount('uncaughtException') === 1) {
      // Synchronously, as Node does: the process is about to end.
      writeSync(2, `Uncaught ${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    }
  };
  process.on('uncaughtException', listener);
  return () => process.off('uncaughtException', listener);
}

/** Thrown in the client's own code, or a failure of a call that the client made; not ours that it merely called. */
export function isOfTheClient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line) && !line.includes('node:'));
  const [first = ''] = frames;
  if (first.includes(CLIENT)) return true;
  return first.includes(TRANSPORT) && frames.some((frame) => frame.includes(CLIENT));
}

const [CLIENT, TRANSPORT] = ['/node_modules/@eventstore/db-client/', '/node_modules/@grpc/grpc-js/'];

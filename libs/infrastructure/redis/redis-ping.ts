import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Asks every 20 ms until the server behind a unix socket answers PING; false when it has not by then, or is given up. */
export async function answersPing(socketPath: string, withinMs: number, givenUp: AbortSignal): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < withinMs && !givenUp.aborted; waitedMs += 20) {
    if (await pingOnce(socketPath)) return true;
    await pause(20);
  }
  return false;
}

function pingOnce(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath, () => socket.write('PING\r\n'));
    const done = (answered: boolean) => () => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(500, done(false));
    socket.once('error', done(false));
    socket.once('close', done(false));
    socket.once('data', (answer) => done(answer.toString().startsWith('+PONG'))());
  });
}

import { type IncomingMessage, request as plainly } from 'node:http';
import { request as overTls } from 'node:https';
import type { MachineClock } from '#application/ports/clocks.js';
import { checkedUrl } from './connection-url.js';

const ANSWERS_WITHIN_MS = 2_000;

/**
 * By how many milliseconds the clock of the first host named is ahead of ours, to about a second: the `Date` header of
 * whatever it answers over HTTP, which needs no account. Undefined where it does not say.
 *
 * @throws LogRefused for an address that cannot be.
 */
export async function serverClockAheadMs(url: string, clock: MachineClock): Promise<number | undefined> {
  const address = checkedUrl(url);
  const [first] = address.hosts;
  const place = { host: first?.name, port: first?.port, path: '/info', method: 'HEAD' } as const;
  const options = { ...place, timeout: ANSWERS_WITHIN_MS, agent: false } as const;
  const ca = address.certificates();
  const asked = clock.now();
  const said = await new Promise<string | undefined>((resolve) => {
    const heard = (answer: IncomingMessage): void => {
      answer.resume();
      resolve(answer.headers.date);
    };
    const ask = address.isTls ? overTls({ ...options, ...(ca ? { ca } : {}) }, heard) : plainly(options, heard);
    ask.on('timeout', () => ask.destroy(new Error('no answer')));
    ask.on('error', () => resolve(undefined));
    ask.end();
  });
  const at = Date.parse(said ?? '');
  // The header names the second that has begun.
  return Number.isNaN(at) ? undefined : at + 500 - (asked + clock.now()) / 2;
}

import { readFileSync } from 'node:fs';
import { type IncomingMessage, request as plainly } from 'node:http';
import { request as overTls } from 'node:https';
import type { MachineClock } from '#application/ports/clocks.js';

const ANSWERS_WITHIN_MS = 2_000;
const PORT = '2113';

/**
 * By how many milliseconds the clock of the first host named is ahead of ours, to about a second: the `Date` header of
 * whatever it answers over HTTP, which needs no account. Undefined where it does not say.
 */
export async function serverClockAheadMs(url: string, clock: MachineClock): Promise<number | undefined> {
  const { host = '', port = PORT, options = '' } = FORM.exec(url)?.groups ?? {};
  const given = new Map(new URLSearchParams(options.toLowerCase()));
  const place = { host, port, path: '/info', method: 'HEAD', timeout: ANSWERS_WITHIN_MS, agent: false } as const;
  const asked = clock.now();
  const said = await new Promise<string | undefined>((resolve) => {
    const heard = (answer: IncomingMessage): void => {
      answer.resume();
      resolve(answer.headers.date);
    };
    const ask =
      given.get('tls') === 'false' ? plainly(place, heard) : overTls({ ...place, ...authority(options) }, heard);
    ask.on('timeout', () => ask.destroy(new Error('no answer')));
    ask.on('error', () => resolve(undefined));
    ask.end();
  });
  const at = Date.parse(said ?? '');
  // The header names the second that has begun.
  return Number.isNaN(at) ? undefined : at + 500 - (asked + clock.now()) / 2;
}

const FORM = /^esdb(?:\+discover)?:\/\/(?:[^@/?]*@)?(?<host>[^@/?:,]+)(?::(?<port>\d+))?[^?]*(?:\?(?<options>.*))?$/;

function authority(options: string): { readonly ca?: string } {
  const file = /(?:^|&)tlscafile=([^&]*)/i.exec(options)?.[1];
  return file === undefined ? {} : { ca: readFileSync(decodeURIComponent(file), 'utf8') };
}

import { createServer } from 'node:net';
import type { HealthPart, StandingStream } from '#application/ports/health.js';
import type { Env } from '#infrastructure/env/env.js';
import { Failure } from '../shell/failure.js';
import { HttpClient } from '../shell/http-client.js';
import type { Language } from '../shell/language.js';
import { addressOfListener } from '../shell/own-address.js';
import { whyOf } from '../shell/system-error.js';
import { type Finding, finding, type Health } from './finding.js';

const WITHIN_MS = 3_000;

/** Whether the server could listen, or listens already. */
export async function checkPort(
  { host, port, tls }: Pick<Env, 'host' | 'port' | 'tls'>,
  language: Language,
): Promise<Finding> {
  if (port === 0) return finding('port', 'ok', 'port-any');
  const why = await listeningProblem(host, port);
  if (why === undefined) return finding('port', 'ok', 'port-free', { host, port });
  if (why !== 'EADDRINUSE') return finding('port', 'fault', 'port-refused', { host, port, why });
  const url = new URL(addressOfListener({ host, port, isTls: tls !== undefined }));
  const answered = await partsOf(anybody(url, language));
  return answered instanceof Failure
    ? finding('port', 'fault', 'port-taken', { host, port })
    : finding('port', 'ok', 'port-dondoc', { host, port });
}

function listeningProblem(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(whyOf(error)));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * What a running server says of its own parts. That nothing answers is never well: whoever asks wants to know whether
 * dondoc serves.
 *
 * @param pid of the process that the data folder names, where it is alive: it must then be somewhere
 */
export async function checkServer(
  url: URL,
  language: Language,
  pid?: number,
  withinMs = WITHIN_MS,
): Promise<readonly Finding[]> {
  const answered = await partsOf(anybody(url, language, withinMs));
  if (!(answered instanceof Failure)) return answered.map(findingOf);
  return [absence(answered, url, pid)];
}

function absence({ key, facts }: Failure, { origin: url }: URL, pid: number | undefined): Finding {
  if (key === 'nothing-answers') {
    return pid === undefined
      ? finding('server', 'fault', 'server-none', { url })
      : finding('server', 'fault', 'server-elsewhere', { url, pid });
  }
  if (key === 'cannot-reach') return finding('server', 'fault', 'server-unreachable', { url, why: facts['why'] ?? '' });
  if (key === 'no-answer-in-time') return finding('server', 'fault', 'server-silent', { url });
  return finding('server', 'fault', 'server-strange', { url });
}

const anybody = (url: URL, language: Language, timeoutMs = WITHIN_MS) =>
  new HttpClient({ url, language, timeoutMs, token: async () => undefined });

async function partsOf(client: HttpClient): Promise<readonly HealthPart[] | Failure> {
  try {
    const { parts } = await client.probe<{ readonly parts?: readonly HealthPart[] }>('/readyz');
    return Array.isArray(parts) ? parts : new Failure(1, 'not-dondoc', { url: client.options.url.origin });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function findingOf({ part, isHealthy, isDegraded = false, detail, streams = [] }: HealthPart): Finding {
  if (streams.length > 0) return finding('server', 'warning', 'server-streams', { streams: namesOf(streams) });
  const state: Health = isHealthy ? (isDegraded ? 'warning' : 'ok') : 'fault';
  const code = ({ ok: 'server-ok', warning: 'server-degraded', fault: 'server-unwell' } as const)[state];
  return finding('server', state, code, { part, detail });
}

const namesOf = (streams: readonly StandingStream[]): string =>
  streams.map(({ stream, reason }) => `${stream} (${reason})`).join(', ');

import { createServer } from 'node:net';
import type { HealthPart } from '#application/ports/health.js';
import type { Env } from '#infrastructure/env/env.js';
import { Failure } from '../failure.js';
import { HttpClient } from '../http-client.js';
import type { Language } from '../language.js';
import { whyOf } from '../system-error.js';
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
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = new URL(
    `${tls === undefined ? 'http' : 'https'}://${reached.includes(':') ? `[${reached}]` : reached}:${port}`,
  );
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

/** What a running server says of its own parts. */
export async function checkServer(url: URL, language: Language): Promise<readonly Finding[]> {
  const answered = await partsOf(anybody(url, language));
  if (!(answered instanceof Failure)) return answered.map(findingOf);
  const facts = { url: url.origin };
  return answered.key === 'nothing-answers'
    ? [finding('server', 'ok', 'server-none', facts)]
    : [finding('server', 'fault', 'server-strange', facts)];
}

const anybody = (url: URL, language: Language) =>
  new HttpClient({ url, language, timeoutMs: WITHIN_MS, token: async () => undefined });

async function partsOf(client: HttpClient): Promise<readonly HealthPart[] | Failure> {
  try {
    const { parts } = await client.probe<{ readonly parts?: readonly HealthPart[] }>('/readyz');
    return Array.isArray(parts) ? parts : new Failure(1, 'not-dondoc', { url: client.options.url.origin });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function findingOf({ part, isHealthy, isDegraded = false, detail }: HealthPart): Finding {
  const state: Health = isHealthy ? (isDegraded ? 'warning' : 'ok') : 'fault';
  const code = ({ ok: 'server-ok', warning: 'server-degraded', fault: 'server-unwell' } as const)[state];
  return finding('server', state, code, { part, detail });
}

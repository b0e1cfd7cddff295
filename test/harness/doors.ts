import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProjectedHints } from '#application/engine/live/projected-hints.js';
import type { DemonstrationClock } from '#application/ports/demonstration-clock.js';
import type { Health } from '#application/ports/health.js';
import type { LiveHints } from '#application/ports/live-hints.js';
import type { ReadModelsRebuild } from '#application/ports/read-models-rebuild.js';
import { ApiModule } from '#apps/api/api.module.js';
import type { AccountSigning, SessionParts } from '#apps/api/auth/signing-in.js';
import { createApi } from '#apps/api/create-api.js';
import { Serving } from '#apps/api/serving.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { TableIdentity } from '#infrastructure/identity/table.identity.js';
import { JsonLogger } from '#infrastructure/logging/json.logger.js';
import { PrometheusMetrics } from '#infrastructure/telemetry/prometheus.metrics.js';
import { InProcessSlowReads } from '#testing/read-models/in-process.slow-reads.js';
import type { Story } from '#testing/story.js';
import { unlikeItsShape } from './answer-shapes.js';

const PERSONS = [
  'p-minister',
  'p-leader',
  'p-office',
  'p-head',
  'p-desk',
  'p-expert',
  'p-bcy-desk',
  'p-both',
  'p-admin',
  'p-admin-2',
  'p-none',
];

interface Parts {
  readonly demonstrationClock?: DemonstrationClock;
  readonly signingIn?: SessionParts;
  readonly accounts?: AccountSigning;
  readonly publicUrl?: string;
  readonly consoleFolder?: string;
  readonly health?: Health;
  readonly hints?: LiveHints;
  readonly rebuild?: ReadModelsRebuild;
}

/** The doors over a story in memory; everybody's token is their pseudonym. */
export async function doorsOver(story: Story, parts: Parts = {}) {
  // One executor for doors and worker, as in the product: the worker waits for what the doors have appended.
  const { store, rows: readModels, vault, clock, executor } = story;
  const serving = new Serving();
  const api = ApiModule.with({
    ...{ store, readModels, vault, clock, executor, version: '0.0.0', timeZone: 'Asia/Ho_Chi_Minh' },
    hints: parts.hints ?? new ProjectedHints(),
    slowReads: new InProcessSlowReads(),
    rebuild: parts.rebuild ?? { rebuild: async () => {} },
    identity: new TableIdentity(PERSONS.map((person) => ({ token: person, person, label: { vi: person } }))),
    demonstrationClock: parts.demonstrationClock,
    signingIn: parts.signingIn,
    accounts: parts.accounts,
    publicUrl: parts.publicUrl,
    consoleFolder: parts.consoleFolder,
    serving,
    metrics: new PrometheusMetrics(),
    health: parts.health ?? { parts: async () => [] },
    logger: new JsonLogger('error', new SystemClock()),
  });
  serving.begin();
  return new Doors(await createApi({ tls: undefined, trustProxy: [] }, api));
}

export class Doors {
  /** What commands answered in words, and where. */
  readonly said: { readonly url: string; readonly said: string }[] = [];

  constructor(readonly app: NestFastifyApplication) {}

  get(url: string, token: string | undefined, headers: Readonly<Record<string, string>> = {}) {
    return this.send('GET', url, token, undefined, headers);
  }

  post(url: string, token: string | undefined, body: object, headers: Readonly<Record<string, string>> = {}) {
    return this.send('POST', url, token, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  async send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    token: string | undefined,
    payload: string | Buffer | undefined,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const answer = await this.app.inject({
      ...{ method, url },
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const { statusCode: status } = answer;
    const isJson = String(answer.headers['content-type']).includes('json');
    const body = isJson ? answer.json() : answer.body;
    // Whatever a spec asks for, it also asks whether the contract is kept.
    const unlike = isJson ? unlikeItsShape({ method, url, status, body }) : [];
    if (unlike.length > 0) throw new Error(unlike.join('\n'));
    if (typeof body?.said === 'string') this.said.push({ url, said: body.said });
    return { status, headers: answer.headers, body };
  }
}

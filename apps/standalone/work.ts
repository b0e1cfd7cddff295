import { createHash } from 'node:crypto';
import type { BusinessClock } from '#application/ports/clocks.js';
import { buildWorker, type Worker } from '#apps/worker/worker.js';
import { EmlChannel } from '#infrastructure/channels/eml.channel.js';
import { SmtpChannel } from '#infrastructure/channels/smtp.channel.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import type { Env } from '#infrastructure/env/env.js';
import { startPrivateRedis } from '#infrastructure/redis/private-redis.js';
import type { RedisAddress } from '#infrastructure/redis/redis-connection.js';
import type { DeploymentKind } from './deployment.js';
import type { Engine } from './engine.js';
import type { Opened } from './shutdown.js';

const DAY_MS = 24 * 60 * 60_000;

/** The worker of this process, and what its queues run on. */
export interface Work {
  readonly worker: Worker;
  readonly redis: RedisAddress | undefined;
  /** Why there is no Redis, where one was wanted. */
  readonly redisMissing: string | undefined;
}

/** Everything that happens while nobody is looking, over an engine that is open. It ticks once it is started. */
export async function openWork(
  { env, logger, closing }: Opened,
  { executor, store, readModels, vault, telemetry, onIntent }: Engine,
  businessClock: BusinessClock,
  kind: DeploymentKind,
): Promise<Work> {
  const { redis, redisMissing, closeRedis } = await openRedis(env);
  closing.first(closeRedis);
  const worker = buildWorker({
    ...{ executor, store, readModels, vault, businessClock, logger, telemetry, redis },
    machineClock: new SystemClock(),
    channel: channelOf(env, kind),
    prefix: prefixOf(env),
    mailTriedForMs: env.mailRetryDays * DAY_MS,
    publicUrl: env.publicUrl ?? `http://${env.host}:${env.port}`,
  });
  closing.first(() => worker.close());
  onIntent(() => worker.soon());
  return { worker, redis, redisMissing };
}

async function openRedis(env: Env) {
  if (env.redis.kind === 'none') return { redis: undefined, redisMissing: undefined, closeRedis: async () => {} };
  if (env.redis.kind === 'url') {
    return { redis: { url: env.redis.url }, redisMissing: undefined, closeRedis: async () => {} };
  }
  const started = await startPrivateRedis({ folder: env.dataDir });
  if (started.redis === undefined) {
    return { redis: undefined, redisMissing: started.reason, closeRedis: async () => {} };
  }
  const { redis: own } = started;
  return { redis: { socketPath: own.socketPath }, redisMissing: undefined, closeRedis: () => own.close() };
}

/** A demonstration writes mail to files, whatever SMTP_URL says: its people do not exist. */
function channelOf(env: Env, kind: DeploymentKind) {
  return env.smtpUrl === undefined || kind === 'demonstration'
    ? new EmlChannel(env.dataDir, env.mailFrom)
    : new SmtpChannel(env.smtpUrl, env.mailFrom);
}

/** Two installations may share one Redis; their folders tell them apart. */
const prefixOf = (env: Env): string => `dondoc-${createHash('sha256').update(env.dataDir).digest('hex').slice(0, 12)}`;

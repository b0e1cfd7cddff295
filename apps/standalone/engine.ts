import { createHash } from 'node:crypto';
import { CommandExecutor } from '#application/commands/command-executor.js';
import type { BusinessClock } from '#application/ports/clocks.js';
import type { EventStore } from '#application/ports/event-store.js';
import type { KeyVault } from '#application/ports/key-vault.js';
import type { Logger } from '#application/ports/logger.js';
import { buildClockwork, type Clockwork } from '#apps/worker/clockwork.js';
import { EmlChannel } from '#infrastructure/channels/eml.channel.js';
import { SmtpChannel } from '#infrastructure/channels/smtp.channel.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import type { Env } from '#infrastructure/env/env.js';
import { FileKeyVault } from '#infrastructure/keys/file.key-vault.js';
import { openSqliteReadModels, type SqliteReadModels } from '#infrastructure/read-models/sqlite/sqlite.read-models.js';
import { startPrivateRedis } from '#infrastructure/redis/private-redis.js';
import type { RedisAddress } from '#infrastructure/redis/redis-connection.js';
import type { DeploymentKind } from './deployment.js';

/** Everything below the doors. */
export interface Engine {
  readonly store: EventStore;
  readonly readModels: SqliteReadModels;
  readonly executor: CommandExecutor;
  readonly clockwork: Clockwork;
  readonly vault: KeyVault;
  readonly redis: RedisAddress | undefined;
  /** Why there is no Redis, where one was wanted. */
  readonly redisMissing: string | undefined;
  close(): Promise<void>;
}

/** Opens what is below the doors, in the order in which one part needs the other; `close` goes back the same way. */
export async function openEngine(given: {
  readonly env: Env;
  readonly kind: DeploymentKind;
  readonly store: EventStore;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  readonly publicUrl: string;
  readonly onProjected: (position: number) => void;
}): Promise<Engine> {
  const { env, kind, store, clock, logger, publicUrl, onProjected } = given;
  const readModels = await openSqliteReadModels({
    folder: env.dataDir,
    onProjected,
    onFatal: (error) => stopBroken(logger, error),
  });
  const executor = new CommandExecutor(store, readModels, clock, () => readModels.nudge());
  const { redis, redisMissing, closeRedis } = await openRedis(env);
  const vault = new FileKeyVault(env.dataDir);
  const clockwork = buildClockwork({
    executor,
    store,
    readModels,
    vault,
    channel: channelOf(env, kind),
    businessClock: clock,
    machineClock: new SystemClock(),
    logger,
    redis,
    prefix: prefixOf(env),
    publicUrl,
  });
  return {
    store,
    readModels,
    executor,
    clockwork,
    vault,
    redis,
    redisMissing,
    async close() {
      await clockwork.close();
      await closeRedis();
      await readModels.close();
      await store.close();
    },
  };
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

/** Read models that cannot be written, or a log that does not hold: serving on would tell people wrong things. */
function stopBroken(logger: Logger, error: Error): void {
  logger.error('the read models failed, the process ends', { error: error.message });
  process.exit(74);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { type PrivateRedis, startPrivateRedis } from '#infrastructure/redis/private-redis.js';
import { workerConnection } from '#infrastructure/redis/redis-connection.js';

export interface TestRedis {
  readonly address: { readonly socketPath: string };
  flush(): Promise<void>;
  /** Still there, and silent: what a machine that swaps looks like. */
  freeze(): Promise<void>;
  /** Gone for good, as if its machine were. */
  stop(): Promise<void>;
  /** Another, empty one in the same place. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

/** A real redis-server of the spec's own; without one installed the spec fails and says so. */
export async function startTestRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-spec-'));
  let redis = await started(folder);
  return {
    address: { socketPath: redis.socketPath },
    flush: () => ask(redis, async (client) => void (await client.flushall())),
    freeze: () =>
      ask(redis, async (client) => {
        const [, pid] = /process_id:(\d+)/.exec(await client.info('server')) ?? [];
        process.kill(Number(pid), 'SIGSTOP');
      }),
    stop: () => redis.close(),
    startAgain: async () => {
      redis = await started(folder);
    },
    close: async () => {
      await redis.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function started(folder: string): Promise<PrivateRedis> {
  const answer = await startPrivateRedis({ folder });
  if (answer.redis === undefined) throw new Error(answer.reason);
  return answer.redis;
}

async function ask(redis: PrivateRedis, question: (client: Redis) => Promise<void>): Promise<void> {
  const client = workerConnection(redis, () => undefined);
  await question(client).finally(() => client.disconnect());
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/harness/eventually.js';
import type { PrivateRedis } from './private-redis.js';
import { startPrivateRedis } from './private-redis.js';
import { producerConnection, workerConnection } from './redis-connection.js';

let folder: string;
const opened: { close(): Promise<void> }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-redis-'));
});

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(where: string): Promise<PrivateRedis> {
  const started = await startPrivateRedis({ folder: where });
  if (started.redis === undefined) throw new Error(started.reason);
  opened.push(started.redis);
  return started.redis;
}

async function ask<T>(redis: PrivateRedis, question: (client: ReturnType<typeof workerConnection>) => Promise<T>) {
  const client = workerConnection(redis, () => undefined);
  try {
    return await question(client);
  } finally {
    client.disconnect();
  }
}

/** Whether a server listens: the kernel refuses as soon as the last process that holds the socket is gone. */
function listens(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath, () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function processId(redis: PrivateRedis): Promise<number> {
  const info = await ask(redis, (client) => client.info('server'));
  return Number(/process_id:(\d+)/.exec(info)?.[1]);
}

/** A process of its own that starts a private Redis, from the built `dist`, and then runs `afterwards`. */
function startInAnotherProcess(afterwards: string, env: NodeJS.ProcessEnv = process.env) {
  const module = pathToFileURL('dist/libs/infrastructure/redis/private-redis.js').href;
  const script = `import { startPrivateRedis } from '${module}';
    const started = await startPrivateRedis({ folder: process.argv[1] });
    ${afterwards};`;
  return spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('the private Redis', () => {
  it('answers on a socket in its folder, keeps nothing on disk and evicts nothing', async () => {
    const redis = await start(folder);
    expect(redis.socketPath).toBe(join(folder, 'redis.sock'));
    const settings = await ask(redis, async (client) => [
      await client.ping(),
      (await client.config('GET', 'maxmemory-policy')).toString(),
      (await client.config('GET', 'save')).toString(),
      (await client.config('GET', 'port')).toString(),
    ]);
    expect(settings).toEqual(['PONG', 'maxmemory-policy,noeviction', 'save,', 'port,0']);
  });

  it('is gone, and its socket with it, once it is closed', async () => {
    const redis = await start(folder);
    expect(await listens(redis.socketPath)).toBe(true);
    await redis.close();
    expect(await listens(redis.socketPath)).toBe(false);
    expect(existsSync(redis.socketPath)).toBe(false);
  });

  it('listens in the temporary folder where the path is too long for a socket', async () => {
    const deep = join(folder, 'x'.repeat(100));
    mkdirSync(deep);
    const redis = await start(deep);
    expect(redis.socketPath.length).toBeLessThan(100);
    expect(await ask(redis, (client) => client.ping())).toBe('PONG');
    await redis.close();
    expect(existsSync(join(redis.socketPath, '..'))).toBe(false);
  });

  it('is started again when it dies', async () => {
    const redis = await start(folder);
    const told: boolean[] = [];
    redis.onExit((restarting) => told.push(restarting));
    const first = await processId(redis);
    process.kill(first, 'SIGKILL');
    await eventually(() => told.length > 0);
    await eventually(() => listens(redis.socketPath));
    expect(told).toEqual([true]);
    expect(await processId(redis)).not.toBe(first);
  });

  it('is an answer, not an error, that redis-server is not installed', async () => {
    symlinkSync('/bin/sh', join(folder, 'sh'));
    const owner = startInAnotherProcess('console.log(JSON.stringify(started))', { PATH: folder });
    const [printed] = await once(owner.stdout, 'data');
    expect(JSON.parse(String(printed))).toEqual({ reason: 'redis-server is not installed' });
    await once(owner, 'exit');
  });

  it('does not outlive the process that started it, even killed with SIGKILL', async () => {
    const owner = startInAnotherProcess('console.log(started.redis.socketPath); setInterval(() => undefined, 1000)');
    const [printed] = await once(owner.stdout, 'data');
    const socketPath = String(printed).trim();
    expect(await listens(socketPath)).toBe(true);
    owner.kill('SIGKILL');
    await eventually(async () => !(await listens(socketPath)));
  });
});

describe('a producer connection', () => {
  it('fails at once while there is no Redis, and says so to its listener alone', async () => {
    const errors: Error[] = [];
    const client = producerConnection({ socketPath: join(folder, 'none.sock') }, (error) => errors.push(error));
    await expect(client.ping()).rejects.toThrow();
    await eventually(() => errors.length > 0);
    client.disconnect();
  });
});

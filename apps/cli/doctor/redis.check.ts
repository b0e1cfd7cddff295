import { execFileSync } from 'node:child_process';
import { createConnection } from 'node:net';
import type { Env } from '#infrastructure/env/env.js';
import { whyOf } from '../shell/system-error.js';
import { type Finding, finding } from './finding.js';

const PROGRAM = 'redis-server';
const PORT = 6379;
const WITHIN_MS = 2_000;

/** A private Redis needs the program; any other one has to take a connection. */
export async function checkRedis(redis: Env['redis']): Promise<Finding> {
  if (redis.kind === 'none') return finding('redis', 'ok', 'redis-none');
  if (redis.kind === 'private') return checkProgram();
  const { hostname, port } = new URL(redis.url);
  // Of the address only what is no secret is repeated.
  const place = `${hostname}:${port || PORT}`;
  const why = await connectionProblem(hostname.replace(/^\[|\]$/g, ''), Number(port || PORT));
  return why === undefined
    ? finding('redis', 'ok', 'redis-answers', { place })
    : finding('redis', 'warning', 'redis-unreachable', { place, why });
}

function checkProgram(): Finding {
  try {
    const version = execFileSync(PROGRAM, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return finding('redis', 'ok', 'redis-ok', { version: /^.*?v=\S+/.exec(version)?.[0] ?? version.trim() });
  } catch {
    const command = process.platform === 'darwin' ? 'brew install redis' : 'sudo apt-get install -y redis-server';
    return finding('redis', 'warning', 'redis-missing', { command });
  }
}

function connectionProblem(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    const end = (why: string | undefined) => {
      socket.destroy();
      resolve(why);
    };
    socket.setTimeout(WITHIN_MS, () => end('ETIMEDOUT'));
    socket.once('connect', () => end(undefined));
    socket.once('error', (error) => end(whyOf(error)));
  });
}

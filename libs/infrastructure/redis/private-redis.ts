import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { GuardedServer } from './guarded-redis-server.js';
import { NOT_INSTALLED, spawnGuardedRedis } from './guarded-redis-server.js';
import { answersPing } from './redis-ping.js';
import type { SocketPlace } from './socket-place.js';
import { socketPlace } from './socket-place.js';

export interface PrivateRedis {
  readonly socketPath: string;
  /** Called each time the server died of itself, with whether it is being started again. */
  onExit(listener: (restarting: boolean) => void): void;
  close(): Promise<void>;
}

export type StartedRedis =
  | { readonly redis: PrivateRedis }
  /** `reason` is a sentence for the log and for `/readyz`. */
  | { readonly redis: undefined; readonly reason: string };

const READY_WITHIN_MS = 5_000;
const RESTARTS_IN_A_ROW = 8;
const LONGEST_PAUSE_MS = 10_000;
const HEALTHY_AFTER_MS = 60_000;

/**
 * Calls: a `redis-server` of our own, reached by a unix socket alone, with its log in `redis.log` in `folder`.
 * Answers: once it answers PING.
 * Failures: not installed or not starting is an answer, not an error. Dying later is mended by starting it again, after
 * growing pauses and eight times in a row at most.
 * Guarantees: it writes nothing to disk, forgets nothing under pressure, and never outlives this process.
 */
export async function startPrivateRedis({ folder }: { readonly folder: string }): Promise<StartedRedis> {
  const server = new PrivateServer(resolve(folder), socketPlace(folder));
  const reason = await server.start();
  if (reason === undefined) return { redis: server };
  await server.close();
  return { redis: undefined, reason };
}

class PrivateServer implements PrivateRedis {
  private server: GuardedServer | undefined;
  private restarts = 0;
  private readonly closing = new AbortController();
  private readonly listeners: ((restarting: boolean) => void)[] = [];

  constructor(
    private readonly folder: string,
    private readonly socket: SocketPlace,
  ) {}

  get socketPath(): string {
    return this.socket.path;
  }

  onExit(listener: (restarting: boolean) => void): void {
    this.listeners.push(listener);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.server?.end();
    this.socket.discard();
  }

  /** Undefined once it answers, else why it does not. */
  async start(): Promise<string | undefined> {
    const server = spawnGuardedRedis(this.folder, this.socket.path);
    this.server = server;
    const gone = new AbortController();
    void server.exited.then(() => gone.abort());
    const answers = answersPing(this.socket.path, READY_WITHIN_MS, gone.signal);
    const outcome = await Promise.race([answers, server.exited]);
    if (outcome === true) {
      void this.watch(server);
      return undefined;
    }
    await server.end();
    if (outcome === NOT_INSTALLED) return 'redis-server is not installed';
    return `redis-server did not start; ${join(this.folder, 'redis.log')} may say why`;
  }

  private async watch(server: GuardedServer): Promise<void> {
    const healthy = setTimeout(() => {
      this.restarts = 0;
    }, HEALTHY_AFTER_MS).unref();
    await server.exited;
    clearTimeout(healthy);
    await this.restart();
  }

  private async restart(): Promise<void> {
    while (!this.closing.signal.aborted) {
      const again = this.restarts < RESTARTS_IN_A_ROW;
      for (const listener of this.listeners) listener(again);
      if (!again) return;
      this.restarts += 1;
      await this.pauseBeforeRestart();
      if (this.closing.signal.aborted || (await this.start()) === undefined) return;
    }
  }

  private async pauseBeforeRestart(): Promise<void> {
    const pauseMs = Math.min(100 * 2 ** this.restarts, LONGEST_PAUSE_MS);
    await pause(pauseMs, undefined, { ref: false, signal: this.closing.signal }).catch(() => undefined);
  }
}

import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { producerConnection, type RedisAddress } from '../redis/redis-connection.js';
import { asError, type OnError } from './on-error.js';
import { within } from './within.js';

const ANSWER_WITHIN_MS = 2_000;

/**
 * A BullMQ queue to write to, that never makes anybody wait for Redis: away, stopped or hanging is answered with
 * undefined, after two seconds at most. A `Queue` that met a broken connection while it began stays broken for ever,
 * so it is made when the connection stands and made anew after each failure.
 */
export class ProducerQueue {
  private readonly connection: Redis;
  private queue: Queue | undefined;

  constructor(
    address: RedisAddress,
    private readonly name: string,
    private readonly prefix: string,
    private readonly onError: OnError,
  ) {
    this.connection = producerConnection(address, onError);
  }

  /** Called at each connection, the first and every one after a loss. */
  onConnected(listener: () => void): void {
    this.connection.on('ready', listener);
  }

  async ask<T>(question: (queue: Queue) => Promise<T>): Promise<T | undefined> {
    if (this.connection.status !== 'ready') return undefined;
    this.queue ??= this.open();
    const answer = question(this.queue).catch((error: unknown) => {
      this.onError(asError(error));
      this.queue = undefined;
      return undefined;
    });
    return within(answer, ANSWER_WITHIN_MS);
  }

  close(): void {
    this.connection.disconnect();
  }

  private open(): Queue {
    const queue = new Queue(this.name, { connection: this.connection, prefix: this.prefix });
    return queue.on('error', this.onError);
  }
}

import { DeliveryQueue } from '#application/ports/delivery-queue.js';
import type { RedisAddress } from '../redis/redis-connection.js';
import { BullmqDeliveryQueue } from './bullmq.delivery-queue.js';
import { type DeliveryHandler, startDeliveryWorker } from './bullmq.delivery-worker.js';
import { InProcessDeliveryQueue } from './in-process.delivery-queue.js';
import type { OnError } from './on-error.js';
import { oneAtATime } from './one-at-a-time.js';
import { within } from './within.js';

export interface DeliverySettings {
  /** Undefined: without Redis. */
  readonly redis: RedisAddress | undefined;
  /** Of the keys in Redis, so that two installations may share one. */
  readonly prefix: string;
  readonly concurrency: number;
  readonly handler: DeliveryHandler;
  readonly onError: OnError;
}

export interface Deliveries {
  /** Always takes what it is given: through Redis, or in this process while Redis is away. */
  readonly queue: DeliveryQueue;
  close(): Promise<void>;
}

const CLOSE_WITHIN_MS = 5_000;

/** Hands deliveries out and handles them. One delivery is never handled twice at the same time in this process. */
export function startDeliveries({ redis, prefix, concurrency, handler, onError }: DeliverySettings): Deliveries {
  const handle = oneAtATime(handler);
  const inProcess = new InProcessDeliveryQueue(handle, concurrency, onError);
  const closeInProcess = async () => {
    await within(inProcess.close(), CLOSE_WITHIN_MS);
  };
  if (redis === undefined) return { queue: inProcess, close: closeInProcess };

  const bullmq = new BullmqDeliveryQueue(redis, prefix, onError);
  const worker = startDeliveryWorker({ address: redis, prefix, concurrency, onError }, handle);
  return {
    queue: new FirstOf(bullmq, inProcess),
    close: async () => {
      await Promise.all([worker.close(), closeInProcess()]);
      bullmq.close();
    },
  };
}

class FirstOf extends DeliveryQueue {
  constructor(
    private readonly first: DeliveryQueue,
    private readonly otherwise: DeliveryQueue,
  ) {
    super();
  }

  async add(deliveryIds: readonly string[]): Promise<boolean> {
    return (await this.first.add(deliveryIds)) || this.otherwise.add(deliveryIds);
  }
}

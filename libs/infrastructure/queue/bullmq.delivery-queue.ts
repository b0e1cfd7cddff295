import { DeliveryQueue } from '#application/ports/delivery-queue.js';
import type { RedisAddress } from '../redis/redis-connection.js';
import type { OnError } from './on-error.js';
import { ProducerQueue } from './producer-queue.js';

export const DELIVERY_QUEUE = 'deliver';

export interface DeliveryJob {
  readonly deliveryId: string;
}

/**
 * Calls: BullMQ's queue `deliver`, one job `d-{deliveryId}` per delivery that holds the id and nothing else.
 * Answers: true once every job is in Redis.
 * Failures: false within two seconds; some of the jobs may be there all the same.
 * Guarantees: a job that waits or runs is not added twice. One that ended, well or ill, leaves nothing behind, so that
 * it can be added again: what became of a delivery stands in the log, and only there.
 */
export class BullmqDeliveryQueue extends DeliveryQueue {
  private readonly queue: ProducerQueue;

  constructor(address: RedisAddress, prefix: string, onError: OnError) {
    super();
    this.queue = new ProducerQueue(address, DELIVERY_QUEUE, prefix, onError);
  }

  async add(deliveryIds: readonly string[]): Promise<boolean> {
    if (deliveryIds.length === 0) return true;
    const added = await this.queue.ask((queue) => queue.addBulk(deliveryIds.map(jobOf)));
    return added !== undefined;
  }

  close(): void {
    this.queue.close();
  }
}

function jobOf(deliveryId: string) {
  const data: DeliveryJob = { deliveryId };
  const opts = { jobId: `d-${deliveryId}`, attempts: 1, removeOnComplete: true, removeOnFail: true };
  return { name: DELIVERY_QUEUE, data, opts };
}

import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { ReadModels } from '../../ports/read-models.js';

const BATCH = 1_000;

/** Puts every delivery without an outcome back into the queue: what Redis lost comes back, what it holds is not doubled. */
export class Reconcile {
  constructor(
    private readonly readModels: ReadModels,
    private readonly queue: DeliveryQueue,
  ) {}

  async run(): Promise<number> {
    const open = this.readModels.find('deliveries', { isOpen: 1 }, { limit: BATCH }).map(({ id }) => id);
    if (open.length > 0) await this.queue.add(open);
    return open.length;
  }
}

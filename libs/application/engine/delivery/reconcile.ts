import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { ReadModels } from '../../ports/read-models.js';
import { streamOf } from '../../streams.js';
import type { Quarantine } from '../scheduling/quarantine.js';

const BATCH = 1_000;

/** Puts every delivery without an outcome back into the queue: what Redis lost comes back, what it holds is not doubled. */
export class Reconcile {
  constructor(
    private readonly readModels: ReadModels,
    private readonly queue: DeliveryQueue,
    private readonly quarantine: Quarantine,
  ) {}

  async run(): Promise<number> {
    const { quarantine } = this;
    const open = this.readModels
      .find('deliveries', { isOpen: 1 }, { limit: BATCH + quarantine.size })
      .filter(({ id }) => !quarantine.isSetAside(streamOf('delivery', id)))
      .slice(0, BATCH)
      .map(({ id }) => id);
    if (open.length > 0) await this.queue.add(open);
    return open.length;
  }
}

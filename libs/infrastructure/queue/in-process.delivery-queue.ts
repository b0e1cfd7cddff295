import { DeliveryQueue } from '#application/ports/delivery-queue.js';
import type { DeliveryHandler } from './bullmq.delivery-worker.js';
import { asError, type OnError } from './on-error.js';

/** Deliveries without Redis: a list in memory, handled here, so many at once. Lost with the process, like any queue. */
export class InProcessDeliveryQueue extends DeliveryQueue {
  private readonly waiting = new Set<string>();
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly handler: DeliveryHandler,
    private readonly concurrency: number,
    private readonly onError: OnError,
  ) {
    super();
  }

  async add(deliveryIds: readonly string[]): Promise<boolean> {
    for (const id of deliveryIds) if (!this.running.has(id)) this.waiting.add(id);
    this.startNext();
    return true;
  }

  /** Forgets what waits and lets what runs end. */
  async close(): Promise<void> {
    this.waiting.clear();
    await Promise.all(this.running.values());
  }

  private startNext(): void {
    for (const id of this.waiting) {
      if (this.running.size >= this.concurrency) return;
      this.waiting.delete(id);
      this.running.set(id, this.run(id));
    }
  }

  private async run(id: string): Promise<void> {
    // After the caller's own turn: `add` answers before anything is handled, as it does with Redis.
    await Promise.resolve();
    await this.handler(id).catch((error: unknown) => this.onError(asError(error)));
    this.running.delete(id);
    this.startNext();
  }
}

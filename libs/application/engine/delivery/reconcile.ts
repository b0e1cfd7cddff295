import type { BusinessClock } from '../../ports/clocks.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { DeliveryPace } from './delivery-pace.js';
import type { Lines } from './lines.js';

/**
 * Puts into the queue what is due now: of each person the mail that is first in line, if an attempt of it has come. What
 * Redis lost comes back so, and what it holds is not doubled. While the channel is held one mail asks for all.
 */
export class Reconcile {
  constructor(
    private readonly lines: Lines,
    private readonly pace: DeliveryPace,
    private readonly queue: DeliveryQueue,
    private readonly clock: BusinessClock,
  ) {}

  async run(): Promise<number> {
    const due = this.#due().map(({ id }) => id);
    if (due.length > 0) await this.queue.add(due);
    return due.length;
  }

  #due() {
    const now = this.clock.now();
    const first = this.lines.first();
    if (this.pace.held() !== undefined) return this.pace.isToAsk(now) ? first.slice(0, 1) : [];
    return first.filter((row) => this.pace.isDue(row, now));
  }
}

import type { Instant } from '#domain/kernel/time.js';
import { ids } from '../../ids.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import { carryOut, systemCommand } from '../execution/system-command.js';

const BATCH = 500;

/** Gives every notice its delivery by mail; the inbox needs none. A notice is dispatched once its delivery's stream exists. */
export class Dispatch {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
    private readonly queue: DeliveryQueue,
  ) {}

  /** Ids of the deliveries requested now. */
  async run(now: Instant): Promise<readonly string[]> {
    const notices = this.readModels.find('notices', { isToDispatch: 1 }, { orderBy: 'decidedAt', limit: BATCH });
    const requested: string[] = [];
    for (const { id: notice, person, aboutKind, aboutId } of notices) {
      const delivery = ids.delivery(notice, person, 'mail');
      const about = { kind: aboutKind, id: aboutId };
      const command = { type: 'RequestDelivery', now, delivery, notice, person, channel: 'mail', about } as const;
      const envelope = systemCommand('dispatch', { category: 'delivery', id: delivery }, command, 'request');
      if (await carryOut(this.executor, envelope)) requested.push(delivery);
    }
    if (requested.length > 0) await this.queue.add(requested);
    return requested;
  }
}

import type { Instant } from '#domain/kernel/time.js';
import { ids } from '../../ids.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { ReadModels } from '../../ports/read-models.js';
import { streamOf } from '../../streams.js';
import type { NoticeRow } from '../../tables.js';
import { carryOut } from '../execution/carry-out.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import { systemCommand } from '../execution/system-command.js';
import type { Quarantine } from '../scheduling/quarantine.js';

const BATCH = 500;

/** Gives every notice its delivery by mail; the inbox needs none. A notice is dispatched once its delivery's stream exists. */
export class Dispatch {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
    private readonly queue: DeliveryQueue,
    private readonly quarantine: Quarantine,
  ) {}

  /** Ids of the deliveries requested now. */
  async run(now: Instant): Promise<readonly string[]> {
    const requested: string[] = [];
    await this.quarantine.workThrough<NoticeRow>('dispatch', {
      batch: BATCH,
      find: (limit) => this.readModels.find('notices', { isToDispatch: 1 }, { orderBy: 'position', limit }),
      streamOf: (notice) => streamOf('delivery', deliveryOf(notice)),
      act: async (notice) => {
        const isRequested = await this.#request(notice, now);
        if (isRequested) requested.push(deliveryOf(notice));
        return isRequested;
      },
    });
    if (requested.length > 0) await this.queue.add(requested);
    return requested;
  }

  #request(row: NoticeRow, now: Instant): Promise<boolean> {
    const { id: notice, person, aboutKind, aboutId } = row;
    const delivery = deliveryOf(row);
    const about = { kind: aboutKind, id: aboutId };
    const command = { type: 'RequestDelivery', now, delivery, notice, person, channel: 'mail', about } as const;
    const target = { category: 'delivery', id: delivery } as const;
    return carryOut(this.executor, systemCommand('dispatch', target, command, 'request'));
  }
}

const deliveryOf = ({ id, person }: NoticeRow): string => ids.delivery(id, person, 'mail');

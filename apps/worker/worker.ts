import { DirectiveIssuing } from '#application/directive/directive-issuing.js';
import { DutyKeeping } from '#application/duty/duty-keeping.js';
import { Deliver } from '#application/engine/delivery/deliver.js';
import { DeliveryPace } from '#application/engine/delivery/delivery-pace.js';
import { Dispatch } from '#application/engine/delivery/dispatch.js';
import { Lines } from '#application/engine/delivery/lines.js';
import { Reconcile } from '#application/engine/delivery/reconcile.js';
import type { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { RelationKeeping } from '#application/engine/relations/relation-keeping.js';
import { EngineCycle } from '#application/engine/scheduling/engine-cycle.js';
import { Quarantine } from '#application/engine/scheduling/quarantine.js';
import { Sweep } from '#application/engine/scheduling/sweep.js';
import type { Channel } from '#application/ports/channel.js';
import type { BusinessClock, MachineClock, MonotonicClock } from '#application/ports/clocks.js';
import type { EventStore } from '#application/ports/event-store.js';
import type { KeyVault } from '#application/ports/key-vault.js';
import type { Logger } from '#application/ports/logger.js';
import type { ReadModels } from '#application/ports/read-models.js';
import type { Telemetry } from '#application/ports/telemetry.js';
import { startDeliveries } from '#infrastructure/queue/deliveries.js';
import { asError } from '#infrastructure/queue/on-error.js';
import { startTicker, type Ticker } from '#infrastructure/queue/ticker.js';
import type { RedisAddress } from '#infrastructure/redis/redis-connection.js';
import { DeliveryWaiter } from './delivery-waiter.js';

const CONCURRENT_DELIVERIES = 8;
/** Closer together than the first pause of a mail that is tried again. */
const RECONCILE_EVERY_MS = 10_000;

export interface WorkerParts {
  readonly executor: CommandExecutor;
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly vault: KeyVault;
  readonly channel: Channel;
  readonly businessClock: BusinessClock;
  readonly machineClock: MachineClock & MonotonicClock;
  readonly logger: Logger;
  readonly telemetry: Telemetry;
  /** Undefined: without Redis; the sweep and this process do the same work. */
  readonly redis: RedisAddress | undefined;
  /** Of keys in Redis. */
  readonly prefix: string;
  readonly publicUrl: string;
  /** For how much open time a mail is tried. */
  readonly mailTriedForMs: number;
}

/** Everything that happens while nobody is looking. */
export interface Worker {
  readonly engineCycle: EngineCycle;
  readonly quarantine: Quarantine;
  /** How mail stands: held, unreached, or neither. */
  readonly pace: DeliveryPace;
  /**
   * Resolves when these have been tried, and after them whatever stood in line behind what a process before this one left:
   * a clock that runs ahead must not find mail that is not sent yet.
   */
  untilSent(requested: readonly string[]): Promise<void>;
  /** Puts what is due into the queue; `start` does it again and again. */
  readonly reconcile: Reconcile;
  /** Starts the ticks: `onTick` comes about once a second, from BullMQ or from a timer of this process. */
  start(onTick: () => Promise<void>): void;
  /** Once it is started: carries on at once what was just written, rather than with the next tick. */
  soon(): void;
  close(): Promise<void>;
}

export function buildWorker(parts: WorkerParts): Worker {
  const { executor, store, readModels, vault, channel, businessClock, machineClock, logger, redis, prefix } = parts;
  const { telemetry, publicUrl } = parts;
  const quarantine = new Quarantine(readModels, machineClock, (poisoned, error) =>
    logger.error('a stream is quarantined', { ...poisoned, stack: asError(error).stack }),
  );
  const lines = new Lines(readModels, quarantine);
  const pace = new DeliveryPace(readModels, parts.mailTriedForMs);
  const deliver = new Deliver({
    ...{ executor, store, readModels, vault, channel, publicUrl, quarantine, lines, pace, telemetry },
    clock: businessClock,
    onFreed: (freed) => void deliveries.queue.add(freed),
  });
  const deliveryWaiter = new DeliveryWaiter(deliver, telemetry);
  const onError = (error: Error) => logger.warn('queue', { error: error.message });
  const deliveries = startDeliveries({
    redis,
    prefix,
    concurrency: CONCURRENT_DELIVERIES,
    handler: deliveryWaiter.handle,
    onError,
  });
  const processors = {
    reporting: new DutyKeeping(executor, readModels, quarantine),
    sweep: new Sweep(executor, readModels, quarantine),
    relations: new RelationKeeping(executor, readModels, quarantine),
    directives: new DirectiveIssuing(executor, readModels, quarantine),
    dispatch: new Dispatch(executor, readModels, deliveries.queue, quarantine),
  };
  const engineCycle = new EngineCycle(executor, readModels, processors, telemetry);
  const reconcile = new Reconcile(lines, pace, deliveries.queue, businessClock);
  const closing: (() => Promise<void> | void)[] = [];
  let ticker: Ticker | undefined;

  return {
    engineCycle,
    quarantine,
    pace,
    reconcile,
    async untilSent(requested) {
      await deliveryWaiter.waitFor(requested);
      for (let before = ''; ; ) {
        await executor.contextNow();
        const first = lines.first().map(({ id }) => id);
        // What is still first after it was tried waits for the channel.
        if (first.length === 0 || first.join() === before) return;
        await Promise.all(first.map(deliveryWaiter.handle));
        before = first.join();
      }
    },
    start(onTick) {
      const started = startTicker({ redis, prefix, onTick, clock: machineClock, onError });
      const again = () => void reconcile.run().catch((error: unknown) => onError(new Error(String(error))));
      const timer = setInterval(again, RECONCILE_EVERY_MS);
      ticker = started;
      again();
      closing.push(
        () => started.close(),
        () => clearInterval(timer),
      );
    },
    soon: () => ticker?.soon(),
    async close() {
      for (const close of closing) await close();
      await deliveries.close();
    },
  };
}

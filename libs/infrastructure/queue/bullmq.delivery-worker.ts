import { DELIVERY_QUEUE, type DeliveryJob } from './bullmq.delivery-queue.js';
import { type RunningWorker, startWorker, type WorkerSettings } from './start-worker.js';

/** Must bear being called twice for one delivery, also at the same time in two processes. */
export type DeliveryHandler = (deliveryId: string) => Promise<void>;

/** Takes jobs off the queue `deliver`. A handler that throws ends its job; trying again is the reconciler's business. */
export function startDeliveryWorker(settings: Omit<WorkerSettings, 'queue'>, handler: DeliveryHandler): RunningWorker {
  return startWorker<DeliveryJob>({ ...settings, queue: DELIVERY_QUEUE }, (job) => handler(job.data.deliveryId));
}

import { type Processor, Worker } from 'bullmq';
import { type RedisAddress, workerConnection } from '../redis/redis-connection.js';
import type { OnError } from './on-error.js';
import { within } from './within.js';

export interface RunningWorker {
  /** Lets running jobs end, for five seconds; what is cut off is run again by whoever is there next. */
  close(): Promise<void>;
}

export interface WorkerSettings {
  readonly address: RedisAddress;
  readonly queue: string;
  readonly prefix: string;
  readonly concurrency: number;
  readonly onError: OnError;
}

const CLOSE_WITHIN_MS = 5_000;

/**
 * A job of a worker that died is run again after ten to fifteen seconds (BullMQ's own settings make it a minute), and
 * is buried only after ten such deaths. Without Redis it waits and goes on when Redis is back.
 */
export function startWorker<Data>(settings: WorkerSettings, process: Processor<Data>): RunningWorker {
  const connection = workerConnection(settings.address, settings.onError);
  const worker = new Worker<Data>(settings.queue, process, {
    connection,
    prefix: settings.prefix,
    concurrency: settings.concurrency,
    lockDuration: 10_000,
    stalledInterval: 5_000,
    maxStalledCount: 10,
  });
  worker.on('error', settings.onError);
  worker.on('failed', (_job, error) => settings.onError(error));
  return {
    close: async () => {
      // Without Redis its farewell would wait to be answered, so it is not sent.
      const force = connection.status !== 'ready';
      const closed = await within(
        worker.close(force).then(() => true),
        CLOSE_WITHIN_MS,
      );
      if (!closed) void worker.disconnect().catch(settings.onError);
      connection.disconnect();
    },
  };
}

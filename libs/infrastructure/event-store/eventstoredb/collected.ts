import type { StreamingRead } from '@eventstore/db-client';
import { Silence } from './deadline.js';

/**
 * What a read of the client gives, to its end. The client sets no time limit to reads: one that is silent for so long
 * is cancelled, and so is one whose client is given up, which would otherwise neither end nor fail.
 *
 * @throws Silence; what the client throws
 */
export function collected<T>(read: StreamingRead<T>, silenceMs: number, gone: AbortSignal): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const items: T[] = [];
    const giveUp = (): void => {
      settle();
      // Rejects when the call never began, which is what is being reported.
      read.cancel().catch(() => undefined);
      reject(new Silence(`the server said nothing for ${silenceMs} ms, or its client was given up`));
    };
    const timer = setTimeout(giveUp, silenceMs);
    const settle = (): void => {
      clearTimeout(timer);
      gone.removeEventListener('abort', giveUp);
    };
    gone.addEventListener('abort', giveUp, { once: true });
    read.on('data', (item: T) => {
      items.push(item);
      timer.refresh();
    });
    // Stays for good: a second error without a listener would end the process.
    read.on('error', (error: Error) => {
      settle();
      reject(error);
    });
    read.on('end', () => {
      settle();
      resolve(items);
    });
    if (gone.aborted) giveUp();
  });
}

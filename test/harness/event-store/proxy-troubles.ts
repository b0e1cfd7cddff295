import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from './random.js';
import type { Trouble } from './soak.js';
import type { TcpProxy } from './tcp-proxy.js';

/**
 * What a network does to a server that itself is well. `silenceMs` is how long the store bears silence; past `answerMs`
 * it must tell its callers that it does not know.
 */
export function proxyTroubles(
  proxy: TcpProxy,
  random: Random,
  { answerMs, silenceMs }: { readonly answerMs: number; readonly silenceMs: number },
): Record<string, Trouble> {
  const lasting = async (least: number, most: number): Promise<void> => {
    await sleep(random.between(least, most));
  };
  return {
    cut: async () => proxy.cut(),
    away: async () => {
      proxy.refuse();
      await lasting(50, 600);
      proxy.heal();
    },
    cutAfterCommit: async () => {
      proxy.holdAnswers();
      await lasting(10, 100);
      proxy.cut();
      proxy.heal();
    },
    halfOpen: async () => {
      proxy.fallSilent();
      await lasting(50, 2 * silenceMs);
      if (random.isTrue()) proxy.cut();
      proxy.heal();
    },
    unheard: async () => {
      proxy.holdAnswers();
      await lasting(50, 2 * silenceMs);
      proxy.heal();
    },
    unheardForLong: async () => {
      proxy.holdAnswers();
      await lasting(answerMs, answerMs + silenceMs);
      proxy.heal();
    },
    slow: async () => {
      proxy.delay(random.between(5, 150));
      await lasting(200, 600);
      proxy.heal();
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';

/** Asks again every 20 ms until it is true; throws after `withinMs`, because what never happens must fail a spec. */
export async function eventually(holds: () => boolean | Promise<boolean>, withinMs = 5_000): Promise<void> {
  for (let waitedMs = 0; waitedMs <= withinMs; waitedMs += 20) {
    if (await holds()) return;
    await pause(20);
  }
  throw new Error(`still not so after ${withinMs} ms: ${holds.toString()}`);
}

const EVERY_MS = 1_000;

/** A plain timer of the process that calls `tick` each second while nobody else does. */
export function startFallbackTicker(isAlive: () => boolean, tick: () => Promise<void>): { close(): void } {
  const timer = setInterval(() => {
    if (!isAlive()) void tick();
  }, EVERY_MS);
  return { close: () => clearInterval(timer) };
}

import { performance } from 'node:perf_hooks';
import type { BusinessClock, MachineClock, MonotonicClock } from '#application/ports/clocks.js';
import type { Instant } from '#domain/kernel/time.js';
import { instant } from '#domain/kernel/time.js';

/** The machine's clock, UTC. The only reader of it in the whole house; everything else is told. */
export class SystemClock implements BusinessClock, MachineClock, MonotonicClock {
  now(): Instant {
    return instant(Date.now());
  }

  elapsedMs(): number {
    return performance.now();
  }
}

import type { BusinessClock, MachineClock } from '#application/ports/clocks.js';
import type { Instant } from '#domain/kernel/time.js';
import { instant } from '#domain/kernel/time.js';

/** The machine's clock, UTC. The only reader of it in the whole house; everything else is told. */
export class SystemClock implements BusinessClock, MachineClock {
  now(): Instant {
    return instant(Date.now());
  }
}

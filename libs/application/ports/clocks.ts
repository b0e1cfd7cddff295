import type { Instant } from '#domain/kernel/time.js';

/** Now, due, occurred, recorded. Virtual in a demonstration. */
export abstract class BusinessClock {
  abstract now(): Instant;
}

/** Tokens, leases, retries, queues, outages. Always the machine's. */
export abstract class MachineClock {
  abstract now(): Instant;
}

/** How long ago, where the machine's clock may be set back or forward meanwhile. */
export abstract class MonotonicClock {
  /** Milliseconds since some moment of this process; never goes back. */
  abstract elapsedMs(): number;
}

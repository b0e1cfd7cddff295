import type { Instant } from '#domain/kernel/time.js';

/** Now, due, occurred, recorded. Virtual in a demonstration. */
export abstract class BusinessClock {
  abstract now(): Instant;
}

/** Tokens, leases, retries, queues, outages. Always the machine's. */
export abstract class MachineClock {
  abstract now(): Instant;
}

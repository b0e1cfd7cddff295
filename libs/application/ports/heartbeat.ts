import type { Instant } from '#domain/kernel/time.js';

/** When the work last came to rest: what tells, at the next start, for how long we were silent. */
export abstract class Heartbeat {
  /** Undefined before the first, and where what is there cannot be read. */
  abstract last(): Instant | undefined;
  /** On disk when it returns. */
  abstract beat(at: Instant): void;
}

/** An operator's word, given on the machine itself, that its clock is right. */
export abstract class ClockAcceptance {
  /** When it was said. It is used up by being asked for. */
  abstract take(): Instant | undefined;
}

import { BusinessClock } from '#application/ports/clocks.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { Instant } from '#domain/kernel/time.js';
import { isoOf } from '#domain/kernel/time.js';

/** The business clock of a demonstration: it stands still until it is set, and is never set back. */
export class VirtualClock extends BusinessClock {
  constructor(private at: Instant) {
    super();
  }

  now(): Instant {
    return this.at;
  }

  /** @throws InvariantBroken when `at` lies before the present moment: what was decided then would come after now. */
  set(at: Instant): void {
    invariant(
      at >= this.at,
      `the clock only goes forward: it stands at ${isoOf(this.at)}, not to be set to ${isoOf(at)}`,
    );
    this.at = at;
  }
}

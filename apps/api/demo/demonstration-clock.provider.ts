import type { DemonstrationClock } from '#application/ports/demonstration-clock.js';

/** The clock of a demonstration, or that there is none to move. */
export class DemonstrationClockHolder {
  constructor(readonly clock: DemonstrationClock | undefined) {}
}

import type { EventStore } from '#application/ports/event-store.js';
import type { Logger } from '#application/ports/logger.js';
import type { Env } from '#infrastructure/env/env.js';

/** What is open by now, closed in the reverse order when the process is told to stop. */
export class Closing {
  readonly #steps: (() => Promise<void> | void)[] = [];
  #hasBegun = false;

  /** What is still being opened then fails for want of what it stands on: that is no fault of the start. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  first(step: () => Promise<void> | void): void {
    this.#steps.unshift(step);
  }

  async all(): Promise<void> {
    this.#hasBegun = true;
    // One by one from where they stand: a start that is stopped may open one thing more meanwhile.
    for (let step = this.#steps.shift(); step !== undefined; step = this.#steps.shift()) await step();
  }
}

export interface Opened {
  readonly env: Env;
  readonly store: EventStore;
  readonly logger: Logger;
  readonly closing: Closing;
}

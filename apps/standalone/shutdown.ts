import type { EventStore } from '#application/ports/event-store.js';
import type { Logger } from '#application/ports/logger.js';
import type { Env } from '#infrastructure/env/env.js';

/** What is open by now, closed in the reverse order when the process is told to stop. */
export class Closing {
  readonly #steps: (() => Promise<void> | void)[] = [];

  first(step: () => Promise<void> | void): void {
    this.#steps.unshift(step);
  }

  async all(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step();
  }
}

export interface Opened {
  readonly env: Env;
  readonly store: EventStore;
  readonly logger: Logger;
  readonly closing: Closing;
}

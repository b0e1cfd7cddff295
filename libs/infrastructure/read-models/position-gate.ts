import type { Position } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';

interface Waiting {
  readonly wanted: Position;
  settle(isReached: boolean): void;
}

/** Lets those wait who want to read what they wrote: opened by positions that only rise, never polled. */
export class PositionGate {
  #position = START;
  #isClosed = false;
  readonly #waiting = new Set<Waiting>();

  position(): Position {
    return this.#position;
  }

  open(position: Position): void {
    if (position <= this.#position) return;
    this.#position = position;
    for (const waiting of [...this.#waiting]) if (waiting.wanted <= position) waiting.settle(true);
  }

  /** True once the position is reached; false after the time, or when the gate is closed before. */
  async reached(wanted: Position, timeoutMs: number): Promise<boolean> {
    if (wanted <= this.#position) return true;
    if (this.#isClosed) return false;
    return new Promise((resolve) => {
      const waiting: Waiting = {
        wanted,
        settle: (isReached) => {
          clearTimeout(timer);
          this.#waiting.delete(waiting);
          resolve(isReached);
        },
      };
      const timer = setTimeout(() => waiting.settle(false), timeoutMs);
      this.#waiting.add(waiting);
    });
  }

  /** Nothing more will come: whoever waits is told so now. */
  close(): void {
    this.#isClosed = true;
    for (const waiting of [...this.#waiting]) waiting.settle(false);
  }
}

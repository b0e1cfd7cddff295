import type { Position } from '../../ports/event-store.js';
import { LiveHints } from '../../ports/live-hints.js';

/** Of what was projected. `projected` is to be called once the rows can be read. */
export class ProjectedHints extends LiveHints {
  readonly #listeners = new Set<(upTo: Position) => void>();

  projected(position: Position): void {
    for (const listener of [...this.#listeners]) listener(position);
  }

  override subscribe(listener: (upTo: Position) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

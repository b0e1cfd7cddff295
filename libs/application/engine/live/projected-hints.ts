import type { Position } from '../../ports/event-store.js';
import { type Hint, LiveHints } from '../../ports/live-hints.js';
import type { ReadModels } from '../../ports/read-models.js';
import { hintBetween } from './hint-between.js';

/** Hints of what was projected. `projected` is to be called once the rows can be read; while nobody listens it costs nothing. */
export class ProjectedHints extends LiveHints {
  readonly #listeners = new Set<(hint: Hint) => void>();
  #last: Position;

  constructor(private readonly rows: Pick<ReadModels, 'find' | 'position'>) {
    super();
    this.#last = rows.position();
  }

  projected(position: Position): void {
    const after = this.#last;
    if (position <= after) return;
    this.#last = position;
    if (this.#listeners.size === 0) return;
    const hint = hintBetween(this.rows, after, position);
    if (hint !== undefined) for (const listener of [...this.#listeners]) listener(hint);
  }

  override subscribe(listener: (hint: Hint) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

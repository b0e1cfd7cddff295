import type { Position } from './event-store.js';

/** Something changed: where to look, never what it says. */
export interface Hint {
  readonly position: Position;
  /** Stream categories. */
  readonly kinds: readonly string[];
  readonly ids: readonly string[];
  /** False: more changed than is named here; read anew. */
  readonly isWhole: boolean;
}

/** Tells, as rows are projected, that there is something new to read. Losing that loses no fact. */
export abstract class LiveHints {
  /** The listener must not throw and must not wait; the answer ends the subscription. */
  abstract subscribe(listener: (upTo: Position) => void): () => void;
}

import type { PersonId } from '#domain/kernel/names.js';
import type { Position } from '../../ports/event-store.js';
import type { Hint } from '../../ports/live-hints.js';
import type { ReadModels } from '../../ports/read-models.js';
import { SeenRows } from '../sight/seen-rows.js';
import { hintBetween } from './hint-between.js';

/** What has changed for one person, piece by piece: of what they may not read they do not even hear that something changed. */
export class PersonHints {
  constructor(
    private readonly rows: ReadModels,
    private readonly person: PersonId,
    /** Up to which they know. */
    private last: Position,
  ) {}

  /** Since it was last asked; undefined where nothing is theirs. */
  upTo(position: Position): Hint | undefined {
    const after = this.last;
    if (position <= after) return undefined;
    this.last = position;
    return hintBetween(SeenRows.of(this.rows, this.person), after, position);
  }
}

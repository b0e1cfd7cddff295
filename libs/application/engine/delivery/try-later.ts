import type { Instant } from '#domain/kernel/time.js';

/** A failure that may pass: the reconciler asks again. */
export class TryLater extends Error {
  override readonly name: string = 'TryLater';

  constructor(
    why: string,
    /** When, where that is known. */
    readonly until?: Instant,
  ) {
    super(why);
  }
}

/** No failure: somebody's mail leaves in the order in which it was decided, and an earlier one has not left yet. */
export class NotItsTurn extends TryLater {
  override readonly name = 'NotItsTurn';
}

/** A failure that may pass: the reconciler asks again. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
}

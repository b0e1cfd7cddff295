/** The read models are too far behind to decide on: try again. */
export class ContextTooOld extends Error {
  override readonly name = 'ContextTooOld';
}

export { LogCorrupted } from '#application/ports/event-store.js';

/** The log cannot be opened as it stands; the message names the remedy. */
export class LogRefused extends Error {
  override readonly name = 'LogRefused';
}

/** The file cannot be read as a database there: damage below the events. */
export class UnreadableLog extends Error {
  override readonly name = 'UnreadableLog';
}

/** What is stored is not what was written, or something that was written is missing. Nothing after it can be trusted. */
export class LogCorrupted extends Error {
  override readonly name = 'LogCorrupted';
  constructor(
    /** The first event that is wrong or missing, where it is known. */
    readonly position: number | undefined,
    readonly what: string,
  ) {
    super(
      `the log is damaged${position === undefined ? '' : ` at position ${position}`}: ${what}. Stop, keep the files, and restore the last good backup`,
    );
  }
}

/** The log cannot be opened as it stands; the message names the remedy. */
export class LogRefused extends Error {
  override readonly name = 'LogRefused';
}

/** The file cannot be read as a database there: damage below the events. */
export class UnreadableLog extends Error {
  override readonly name = 'UnreadableLog';
}

/** One JSON line per decision, delivery and failure; never personal data, never a secret. */
export abstract class Logger {
  abstract error(message: string, fields?: Readonly<Record<string, unknown>>): void;
  abstract warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  abstract info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  abstract debug(message: string, fields?: Readonly<Record<string, unknown>>): void;
  /** Whether a line of this level is written: what costs something to put together need not be where it is not. */
  abstract writes(level: 'info' | 'debug'): boolean;
}

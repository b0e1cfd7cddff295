import type { MachineClock } from '#application/ports/clocks.js';
import { Logger } from '#application/ports/logger.js';
import { isoOf } from '#domain/kernel/time.js';
import type { LogLevel } from '../env/env.js';

const order = { error: 0, warn: 1, info: 2, debug: 3 } as const satisfies Record<LogLevel, number>;
type Fields = Readonly<Record<string, unknown>>;

/** JSON lines on stderr: stdout is left to what a person or a pipe reads. */
export class JsonLogger extends Logger {
  constructor(
    private readonly level: LogLevel,
    private readonly clock: MachineClock,
  ) {
    super();
  }

  error(message: string, fields?: Fields): void {
    this.#write('error', message, fields);
  }
  warn(message: string, fields?: Fields): void {
    this.#write('warn', message, fields);
  }
  info(message: string, fields?: Fields): void {
    this.#write('info', message, fields);
  }
  debug(message: string, fields?: Fields): void {
    this.#write('debug', message, fields);
  }

  writes(level: LogLevel): boolean {
    return order[level] <= order[this.level];
  }

  #write(level: LogLevel, message: string, fields: Fields = {}): void {
    if (!this.writes(level)) return;
    process.stderr.write(`${JSON.stringify({ at: isoOf(this.clock.now()), level, message, ...fields })}\n`);
  }
}

import type { MessageKey } from '#texts/command-line/messages.texts.js';
import type { ExitCode } from './exit-codes.js';

export type Facts = Readonly<Record<string, string | number>>;

/** Ends the command: which message standard error gets, and the exit code. */
export class Failure extends Error {
  override readonly name: string = 'Failure';

  constructor(
    readonly exitCode: ExitCode,
    readonly key: MessageKey,
    readonly facts: Facts = {},
    options?: ErrorOptions,
  ) {
    super(`${key} ${JSON.stringify(facts)}`, options);
  }
}

import { CommanderError } from 'commander';
import type { MessageKey } from '#texts/command-line/messages.texts.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

const KEYS: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'argument-missing',
  'commander.optionMissingArgument': 'option-without-value',
  'commander.excessArguments': 'too-many-arguments',
};

/** Commander speaks English and puts what it is about in quotation marks; undefined for any other error. */
export function usageFailure(error: unknown): Failure | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  const key = Object.hasOwn(KEYS, error.code) ? KEYS[error.code] : undefined;
  const [, what = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const [, meant = ''] = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message) ?? [];
  if (key === undefined) return new Failure(EXIT.usage, 'usage-wrong', { what: error.message });
  return new Failure(EXIT.usage, key, { what, meant });
}

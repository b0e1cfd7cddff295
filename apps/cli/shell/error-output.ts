import { EXIT } from './exit-codes.js';
import type { Failure } from './failure.js';
import type { Language } from './language.js';
import { say } from './messages.js';
import { Refused } from './problem.js';

/** What standard error says of a failure; `command` is what was typed, up to its first option. */
export function failureLines(failure: Failure, language: Language, command: string): readonly string[] {
  const [first = '', ...rest] =
    failure instanceof Refused ? refusalLines(failure, language) : ownLines(failure, language);
  const help = failure.exitCode === EXIT.usage ? [say('usage-help', language, { command })] : [];
  return [`dondoc: ${first}`, ...rest, ...help];
}

const ownLines = ({ key, facts }: Failure, language: Language): readonly string[] => [say(key, language, facts)];

/** What is wrong, how to mend it, and each field at fault, in the words of the server. */
function refusalLines({ status, problem }: Refused, language: Language): readonly string[] {
  const { code = '?', title = `HTTP ${status}`, detail, errors = [] } = problem;
  const isSaidByAField = errors.some((error) => error.detail === detail);
  return [
    title,
    ...(detail === undefined || isSaidByAField ? [] : [`  ${detail}`]),
    ...errors.map((error) => `  ${[error.pointer, error.detail].filter(Boolean).join(': ')}`),
    `  (${say('problem-code', language, { code, status })})`,
  ];
}

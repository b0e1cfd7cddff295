import { accessToken } from './access-token.js';
import { Args } from './args.js';
import { askAt } from './ask.js';
import type { Context } from './command.js';
import { type Invocation, isRefused } from './command-line.js';
import type { Environment } from './environment.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { Failure } from './failure.js';
import { HttpClient } from './http-client.js';
import { LANGUAGES, type Language } from './language.js';
import { FORMATS, Output, type Streams } from './output.js';
import { ownAddress } from './own-address.js';

const WAIT_SECONDS = 600;
/** One answer takes this long at most, however long the whole may last. */
const ANSWER_MS = 30_000;

export interface Surroundings {
  readonly environment: Environment;
  readonly language: Language;
  readonly streams: Streams;
  /** Columns of the terminal; undefined where standard output is none. */
  readonly width: number | undefined;
}

/** Gives the command what it needs and runs it. */
export async function runCommand(
  { spec, values, operands, known }: Invocation,
  around: Surroundings,
): Promise<ExitCode> {
  const { environment, language, streams, width } = around;
  const args = new Args(values, known, askAt(language, values['input'] === false), operands);
  args.choice('lang', LANGUAGES);
  for (const name of ['asOf', 'reason'] as const) {
    if (args.text(name) !== undefined && isRefused(spec, name))
      throw new Failure(EXIT.usage, 'no-meaning', { option: known[name]?.flag ?? name });
  }
  const isColoured = width !== undefined && !environment.noColor;
  const output = new Output(args.choice('output', FORMATS) ?? 'table', streams, language, { width, isColoured });
  const url = addressOf(args.text('url') ?? environment.url ?? ownAddress(environment.variables));
  const waitMs = (args.number('timeout') ?? WAIT_SECONDS) * 1_000;
  const timeoutMs = Math.min(ANSWER_MS, waitMs);
  const note = (text: string) => output.note(text);
  const asked = { url, given: args.text('token'), environment, demoToken: spec.demoToken, language, timeoutMs, note };
  const client = new HttpClient({ url, language, timeoutMs, token: () => accessToken(asked) });
  const context: Context = { args, client, output, language, waitMs, variables: environment.variables };
  return (await spec.load())(context);
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new Failure(EXIT.usage, 'not-an-address', { given: text });
}

import { commandLine, exitOfParser } from './shell/command-line.js';
import { languageGiven, readEnvironment } from './shell/environment.js';
import { EXIT, type ExitCode } from './shell/exit-codes.js';
import { Failure } from './shell/failure.js';
import { usageFailure } from './shell/usage-problem.js';

const environment = readEnvironment();
const words = process.argv.slice(2);
const language = languageGiven(words) ?? environment.language;

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? EXIT.ok : EXIT.failure),
);

process.exitCode = await main();

/** Loads only what the line asks for: `--help` needs neither HTTP nor tables nor dates. */
async function main(): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const program = commandLine(language, async (invocation) => {
    const { runCommand } = await import('./shell/run.js');
    const width = process.stdout.isTTY ? process.stdout.columns : undefined;
    const streams = {
      out: (text: string) => void process.stdout.write(text),
      err: (text: string) => void process.stderr.write(text),
    };
    exitCode = await runCommand(invocation, { environment, language, streams, width });
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitOfParser(error) ?? tell(failureOf(error));
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return usageFailure(error) ?? new Failure(EXIT.failure, 'unexpected', { why }, { cause: error });
}

async function tell(failure: Failure): Promise<ExitCode> {
  const { failureLines } = await import('./shell/error-output.js');
  process.stderr.write(`${failureLines(failure, language, commandTyped()).join('\n')}\n`);
  return failure.exitCode;
}

/** At most noun and verb: what follows may be somebody's text. */
function commandTyped(): string {
  const firstOption = words.findIndex((word) => word.startsWith('-'));
  return words.slice(0, firstOption === -1 ? 2 : Math.min(firstOption, 2)).join(' ');
}

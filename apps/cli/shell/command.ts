import type { DemoToken } from '#application/engine/definition/verb.js';
import type { CommandName } from '#texts/command-line/commands.texts.js';
import type { OptionText } from '#texts/command-line/options.texts.js';
import type { Args } from './args.js';
import type { ExitCode } from './exit-codes.js';
import type { HttpClient } from './http-client.js';
import type { Language } from './language.js';
import type { Output } from './output.js';

export interface OperandSpec {
  readonly name: string;
  readonly text: OptionText;
  /** Any number of words, the last on the line; none where an option stands for them. */
  readonly isList?: true;
  /** Need not be typed: where there is one to choose, it is that. */
  readonly isOptional?: true;
}

export interface OptionSpec {
  /** As commander writes them: `--period <quarter>`. */
  readonly flags: string;
  readonly text: OptionText;
  /** May be given several times. */
  readonly repeats?: true;
}

/** One line of the table of commands; the code behind it is loaded when it is called. */
export interface CommandSpec {
  readonly name: CommandName;
  readonly operands?: readonly OperandSpec[];
  readonly options?: readonly OptionSpec[];
  /** Which of the options that stand everywhere mean something here; the others are refused, never passed over. */
  readonly takes?: readonly ('asOf' | 'reason')[];
  /** A line that one could type. */
  readonly example?: string;
  readonly demoToken: DemoToken;
  readonly load: () => Promise<Run>;
}

/** Everything that a command is given. */
export interface Context {
  readonly args: Args;
  readonly client: HttpClient;
  readonly output: Output;
  readonly language: Language;
  /** How long a command may wait for work to end. */
  readonly waitMs: number;
  /** The process's environment, for the commands that need no server. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** Throws `Failure` where it does not succeed. */
export type Run = (context: Context) => Promise<ExitCode>;

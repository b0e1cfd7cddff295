import type { DemoToken } from '#application/engine/definition/verb.js';
import type { CommandName } from '#texts/command-line/commands.texts.js';
import type { OptionText } from '#texts/command-line/options.texts.js';

interface Shown {
  /** As commander writes it: `--period <quarter>`. */
  readonly flags: string;
  /** What commander calls its value: `period`. */
  readonly name: string;
  readonly text: OptionText;
}

/** An option, and the field of the body that it fills. */
export type VerbOption = Shown & {
  /** From the body inwards: `['document', 'number']`. */
  readonly field: readonly string[];
  /** Asked for at the terminal where it was not typed. */
  readonly isRequired: boolean;
} & Kind;

type Kind =
  | { readonly kind: 'text' | 'number' | 'flag' | 'negated' }
  /** Of a field that must be one or the other: typed `yes` or `no`. */
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Several fields in one word, with `/` between them. */
  | { readonly kind: 'parts'; readonly parts: readonly string[] }
  /** May be given several times. */
  | { readonly kind: 'list' }
  /** The same for a field of each part of a list: the first of each makes the first part. */
  | { readonly kind: 'entries' };

/** A command as the command line gives it. The build makes them of the definitions, which are slow to load. */
export interface VerbLine {
  readonly name: CommandName;
  /** `/v1/tasks/:task/progress-reports` */
  readonly path: string;
  /** What stands in the path, the thing that the command is about first: `task`. */
  readonly operands: readonly OptionText[];
  /** Operands that need not be typed, and the list of the thing in which one waits for a decision. */
  readonly waiting: Readonly<Record<string, string>>;
  readonly actsAs: DemoToken;
  /** Which version of the thing was read is sent along. */
  readonly needsMatch: boolean;
  readonly reason: 'none' | 'optional' | 'required';
  readonly options: readonly VerbOption[];
  /** The words that give it with the least body that would be taken. */
  readonly example: readonly string[];
}

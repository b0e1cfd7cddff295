import type { CommandName } from '#texts/command-line/commands.texts.js';
import type { OptionText } from '#texts/command-line/options.texts.js';

/** Who acts in a demonstration where no token was given: the one whose work the command is. */
export type DemoToken = 'demo-owner' | 'demo-head' | 'demo-leader' | 'demo-secretariat' | 'demo-auditor' | 'demo-admin';

/** How a field stands on the line, where that is not `--its-name <text>` with the words of its name. */
export interface Flag {
  /** As commander writes it: `--to <addressee>`. A field that is true or not may be one that begins with `--no-`. */
  readonly flags?: string;
  /** Its words in `libs/texts`, where they are not those of the field. */
  readonly text?: OptionText;
  /** A part whose fields are typed as one word, with `/` between them: `C-ATTT/head`. */
  readonly parts?: readonly string[];
  /** The fields of a part, or of the parts in a list. A name that is none stops the build. */
  readonly fields?: Readonly<Record<string, Flag>>;
  /** A part that is not named on the line: its fields stand there as if they were the body's own. */
  readonly isBare?: true;
}

/** A command on the command line. */
export interface Verb<Body = object> {
  /** `report submit` */
  readonly name: CommandName;
  readonly actsAs: DemoToken;
  /** By field of the body. */
  readonly flags?: { readonly [Field in keyof Body]?: Flag };
  /** What the path names and nobody has to type: the one in this list of the thing that waits for a decision. */
  readonly waiting?: Readonly<Record<string, string>>;
}

/** Who acts in a demonstration where no token was given: the one whose work the command is. */
export type DemoToken = 'demo-owner' | 'demo-head' | 'demo-leader' | 'demo-secretariat' | 'demo-auditor' | 'demo-admin';

/** A flag that is not simply the field's name. */
export interface Flag {
  /** As commander writes it: `--no-change`, `--to <unit/post>`. */
  readonly flags: string;
  /** Its words, where they are not those of the field. */
  readonly text?: string;
}

/** A command or read on the command line. */
export interface Verb {
  /** `report submit` */
  readonly name: string;
  readonly actsAs: DemoToken;
  /** By field of the body; a field that is not named gets `--field-name`. */
  readonly flags?: Readonly<Record<string, Flag>>;
}

import { Code, LENGTH, Optional, Words } from './fields.js';

/** What every command's body may say: for which unit one acts. */
export class ActingBody {
  @Optional()
  @Code()
  readonly unit?: string;
}

/** And where the command has no reason of its own, why. */
export class ReasonedBody extends ActingBody {
  @Optional()
  @Words(LENGTH.text)
  readonly reason?: string;
}

/** A return, of whatever was handed in, says why. */
export class ReturnBody extends ActingBody {
  @Words(LENGTH.text)
  readonly reason!: string;
}

import type { Localized } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { Code, Day, LENGTH, Line, Optional, Words } from './fields.js';

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

/** By what a document is found; either of the last two may be lacking. */
export class DocumentBody {
  @Line(LENGTH.line)
  readonly issuer!: string;

  @Line(LENGTH.line)
  readonly type!: string;

  @Optional()
  @Line(LENGTH.code)
  readonly number?: string;

  @Optional()
  @Day()
  readonly date?: CivilDate;
}

/** As events hold it: a language in which nothing was said is not there. */
export const localizedOf = ({ vi, en }: { readonly vi: string; readonly en?: string }): Localized => ({
  vi,
  ...defined({ en }),
});

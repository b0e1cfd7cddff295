import { IsIn } from 'class-validator';
import { Code, LENGTH, Line, Optional } from '#application/engine/definition/fields.js';

export class ImportQuery {
  /** Only says what would become of each row. Given without a value it is meant. */
  @Optional()
  @IsIn(['', 'true', '1', 'false', '0'])
  readonly dryRun?: string;

  /** `all` (the default), `none`, or codes of documents and tasks, parted by commas. */
  @Optional()
  @Line(LENGTH.text)
  readonly assign?: string;

  /** Rows whose legal end has passed are assigned all the same. Given without a value it is meant. */
  @Optional()
  @IsIn(['', 'true', '1', 'false', '0'])
  readonly pastDeadline?: string;

  /** For which unit one acts; needed by whoever holds posts in several. */
  @Optional()
  @Code()
  readonly unit?: string;
}

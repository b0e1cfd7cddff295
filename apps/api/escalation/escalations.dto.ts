import { IsInt, Max, Min } from 'class-validator';
import type { CivilDate } from '#domain/kernel/time.js';
import { ReasonedDto } from '../http/acting.dto.js';
import { Code, Day, LENGTH, Line, OneForm, Optional, Part, Words } from '../http/fields.js';

const OPTION_MAX = 1_000;

export class AcknowledgeDto extends ReasonedDto {
  @Optional()
  @Words(LENGTH.text)
  readonly note?: string;
}

/** A post, a unit, or a post of a unit. */
export class AddresseeDto {
  @Optional()
  @Code()
  readonly unit?: string;

  @Optional()
  @Code()
  readonly post?: string;
}

/** How a directive was given that was not typed here: in a meeting, by telephone, in a document. */
export class GivenDto {
  @Line(LENGTH.line)
  readonly how!: string;

  @Line(LENGTH.line)
  readonly by!: string;

  @Day()
  readonly at!: CivilDate;

  @Optional()
  @Line(LENGTH.line)
  readonly document?: string;
}

export class DirectDto extends ReasonedDto {
  /** Which proposed option it follows, from 0. */
  @Optional()
  @IsInt()
  @Min(0)
  @Max(OPTION_MAX)
  readonly option?: number;

  @Words(LENGTH.narrative)
  readonly text!: string;

  @OneForm(['post'], ['unit'], ['unit', 'post'])
  @Part(() => AddresseeDto)
  readonly addressee!: AddresseeDto;

  @Day()
  readonly due!: CivilDate;

  @Optional()
  @Part(() => GivenDto)
  readonly given?: GivenDto;
}

import { IsBoolean, IsIn, IsNumber, Max, Min } from 'class-validator';
import { ActingBody } from '#application/engine/definition/bodies.js';
import { Moment, Optional } from '#application/engine/definition/fields.js';

/** More than a year in a second is not watched by anybody. */
const RATE_MAX = 31_536_000;

/** Where the clock is to go, or how fast it is to run (virtual seconds per second, 0 to stop), or one step. */
export class MoveClockDto extends ActingBody {
  @Optional()
  @Moment()
  readonly advanceTo?: string;

  @Optional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(RATE_MAX)
  readonly rate?: number;

  /** To the next instant at which anything happens. */
  @Optional()
  @IsIn([true])
  readonly step?: true;

  /** Whether those whom no visitor plays act on the way, as the demonstration's script has it. */
  @Optional()
  @IsBoolean()
  readonly cast?: boolean;
}

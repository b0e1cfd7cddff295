import { IsIn } from 'class-validator';
import { Day, Line, Optional } from '#application/engine/definition/fields.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { ListParams, ReadParams } from '../http/reading/read.params.js';

export class DutiesParams extends ListParams {
  @Optional()
  @Line(100)
  programme?: string;

  @Optional()
  @Line(20)
  period?: string;

  @Optional()
  @Line(100)
  unit?: string;

  @Optional()
  @IsIn(['open', 'submitted', 'released', 'lapsed'])
  status?: 'open' | 'submitted' | 'released' | 'lapsed';
}

export class EscalationsParams extends ListParams {
  @Optional()
  @IsIn(['open', 'closed', 'all'])
  state?: 'open' | 'closed' | 'all';
}

export class PlanParams extends ReadParams {
  @Line(100)
  programme!: string;

  @Optional()
  @Day()
  from?: CivilDate;

  /** Inclusive. */
  @Optional()
  @Day()
  to?: CivilDate;
}

import { ReasonedDto } from '../http/acting.dto.js';
import { Code, LENGTH, Optional, Parts, Words } from '../http/fields.js';

export class WithoutTaskDto {
  @Code()
  readonly task!: string;

  @Words(LENGTH.text)
  readonly reason!: string;
}

export class SubmitDutyDto extends ReasonedDto {
  @Optional()
  @Words(LENGTH.narrative)
  readonly note?: string;

  /** Open led tasks that have no report in the period, and why: as many as a body can hold. */
  @Optional()
  @Parts(() => WithoutTaskDto)
  readonly withoutTasks?: WithoutTaskDto[];
}

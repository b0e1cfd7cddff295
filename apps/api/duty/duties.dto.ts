import { ReasonedDto } from '../http/acting.dto.js';
import { Code, LENGTH, Optional, Parts, Words } from '../http/fields.js';

const TASKS_MAX = 500;

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

  /** Open led tasks that have no report in the period, and why. */
  @Optional()
  @Parts(() => WithoutTaskDto, TASKS_MAX)
  readonly withoutTasks?: WithoutTaskDto[];
}

import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import type { CivilDate } from '#domain/kernel/time.js';
import { ReasonedDto } from '../http/acting.dto.js';
import { Code, Day, Evidence, LENGTH, Line, Optional, Part, Words } from '../http/fields.js';

const EVIDENCE_MAX = 50;

/** A person or a post of the lead unit. */
export class NameHandlerDto extends ReasonedDto {
  @Optional()
  @Code()
  readonly person?: string;

  @Optional()
  @Code()
  readonly post?: string;
}

export class ReportProgressDto extends ReasonedDto {
  /** `2020-Q2`; whether there is such a period, and whether it is open, the task says. */
  @Line(LENGTH.code)
  readonly period!: string;

  @Optional()
  @IsInt()
  @Min(0)
  @Max(100)
  readonly percent?: number;

  @Words(LENGTH.narrative)
  readonly narrative!: string;

  @Optional()
  @IsBoolean()
  readonly noChange?: boolean;

  @Optional()
  @Line(LENGTH.line)
  readonly selfRating?: string;

  @Optional()
  @Evidence(EVIDENCE_MAX)
  readonly evidence?: string[];

  @Optional()
  @Words(LENGTH.narrative)
  readonly explanation?: string;
}

export class ResultDocumentDto {
  @Optional()
  @Line(LENGTH.code)
  readonly number?: string;

  @Optional()
  @Day()
  readonly date?: CivilDate;

  @Optional()
  @Line(LENGTH.text)
  readonly title?: string;
}

export class SubmitResultDto extends ReasonedDto {
  @Optional()
  @Part(() => ResultDocumentDto)
  readonly document?: ResultDocumentDto;

  @Words(LENGTH.narrative)
  readonly narrative!: string;

  @Optional()
  @Evidence(EVIDENCE_MAX)
  readonly evidence?: string[];
}

export class ConfirmResultDto extends ReasonedDto {
  @Optional()
  @Day()
  readonly completedOn?: CivilDate;

  @Optional()
  @Words(LENGTH.text)
  readonly note?: string;
}

import { IsBoolean } from 'class-validator';
import type { CivilDate } from '#domain/kernel/time.js';
import { ReasonedDto } from '../http/acting.dto.js';
import { Code, Day, LENGTH, Line, ListOf, OneForm, Optional, Part, Title, Words } from '../http/fields.js';

const COORDINATING_MAX = 100;

export class TitleDto {
  @Title(LENGTH.text)
  readonly vi!: string;

  @Optional()
  @Title(LENGTH.text)
  readonly en?: string;
}

/** Words, a kind with its period, or a date: what they mean, and whether they can be, the calendar says. */
export class DeadlineDto {
  @Optional()
  @Line(LENGTH.line)
  readonly text?: string;

  @Optional()
  @Line(LENGTH.code)
  readonly kind?: string;

  @Optional()
  @Line(LENGTH.code)
  readonly period?: string;

  @Optional()
  @Line(LENGTH.code)
  readonly date?: string;
}

export class MandateDto {
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

  @Optional()
  @Line(LENGTH.line)
  readonly clause?: string;

  @Optional()
  @Words(LENGTH.text)
  readonly quote?: string;
}

export class AssignTaskDto extends ReasonedDto {
  @Code()
  readonly programme!: string;

  @Optional()
  @Code()
  readonly code?: string;

  @Part(() => TitleDto)
  readonly title!: TitleDto;

  @Code()
  readonly leadUnit!: string;

  @Optional()
  @ListOf(Code(LENGTH.code, { each: true }), COORDINATING_MAX)
  readonly coordinatingUnits?: string[];

  @Optional()
  @Words(LENGTH.text)
  readonly relatedUnitsText?: string;

  @Optional()
  @OneForm(['text'], ['kind', 'period'], ['date'])
  @Part(() => DeadlineDto)
  readonly deadline?: DeadlineDto;

  @Optional()
  @Words(LENGTH.text)
  readonly deliverable?: string;

  @Optional()
  @Day()
  readonly assignedOn?: CivilDate;

  @Optional()
  @Part(() => MandateDto)
  readonly mandate?: MandateDto;

  /** Mail names its code, never its title. */
  @Optional()
  @IsBoolean()
  readonly restricted?: boolean;
}

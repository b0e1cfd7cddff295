import { ReasonedDto } from '../http/acting.dto.js';
import { LENGTH, Line, ListOf, Optional, Words } from '../http/fields.js';

const EVIDENCE_MAX = 50;

export class AnswerDirectiveDto extends ReasonedDto {
  @Words(LENGTH.narrative)
  readonly text!: string;

  @Optional()
  @ListOf(Line(LENGTH.line, { each: true }), EVIDENCE_MAX)
  readonly evidence?: string[];
}

export class CompleteDirectiveDto extends ReasonedDto {
  @Optional()
  @Words(LENGTH.narrative)
  readonly text?: string;

  @Optional()
  @ListOf(Line(LENGTH.line, { each: true }), EVIDENCE_MAX)
  readonly evidence?: string[];
}

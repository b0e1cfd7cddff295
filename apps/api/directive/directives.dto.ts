import { ReasonedDto } from '../http/acting.dto.js';
import { Evidence, LENGTH, Optional, Words } from '../http/fields.js';

const EVIDENCE_MAX = 50;

export class AnswerDirectiveDto extends ReasonedDto {
  @Words(LENGTH.narrative)
  readonly text!: string;

  @Optional()
  @Evidence(EVIDENCE_MAX)
  readonly evidence?: string[];
}

export class CompleteDirectiveDto extends ReasonedDto {
  @Optional()
  @Words(LENGTH.narrative)
  readonly text?: string;

  @Optional()
  @Evidence(EVIDENCE_MAX)
  readonly evidence?: string[];
}

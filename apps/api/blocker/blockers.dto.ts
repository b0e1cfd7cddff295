import type { Level } from '#domain/follow-up/policy.js';
import { ActingDto, ReasonedDto } from '../http/acting.dto.js';
import { LENGTH, Line, OneOf, Optional, Parts, Title, Words } from '../http/fields.js';

const OPTIONS_MAX = 20;
const LEVELS = ['head', 'fieldLeader', 'headOfMinistry'] as const satisfies readonly Level[];

export class BlockerOptionDto {
  @Words(LENGTH.text)
  readonly text!: string;

  @Line(LENGTH.line)
  readonly competence!: string;
}

export class RaiseBlockerDto extends ReasonedDto {
  @Title(LENGTH.line)
  readonly title!: string;

  @Words(LENGTH.narrative)
  readonly description!: string;

  @Words(LENGTH.text)
  readonly cause!: string;

  /** That there must be one, the blocker says. */
  @Optional()
  @Parts(() => BlockerOptionDto, OPTIONS_MAX)
  readonly options?: BlockerOptionDto[];

  @Optional()
  @Words(LENGTH.text)
  readonly exceedsCompetenceBecause?: string;
}

export class EscalateBlockerDto extends ActingDto {
  @Words(LENGTH.text)
  readonly reason!: string;

  @Optional()
  @OneOf(LEVELS)
  readonly toLevel?: Level;
}

export class ResolveBlockerDto extends ReasonedDto {
  @Words(LENGTH.narrative)
  readonly text!: string;
}

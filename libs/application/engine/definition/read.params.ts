import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { LIMIT_MAX } from '../reading/page.js';
import { Line, Optional } from './fields.js';

export const Position = (): PropertyDecorator => Matches(/^\d{1,15}$/);

export const Limit = (): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(LIMIT_MAX),
  );

/** What every read takes. */
export class ReadParams {
  /** An instant with its offset, a date or a position. */
  @Optional()
  @Line(40)
  asOf?: string;

  /** A position that the caller was given: the answer knows at least this. */
  @Optional()
  @Position()
  atLeast?: string;
}

/** What every list takes. */
export class ListParams extends ReadParams {
  @Optional()
  @Limit()
  limit?: number;

  @Optional()
  @Line(500)
  cursor?: string;
}

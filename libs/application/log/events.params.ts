import { Line, Optional } from '../engine/definition/fields.js';
import { IsDateOrInstant } from '../engine/definition/is-date-or-instant.js';
import { Limit, Position, ReadParams } from '../engine/definition/read.params.js';

export class EventsParams extends ReadParams {
  /** A position; the answer goes on after it. */
  @Optional()
  @Position()
  after?: string;

  @Optional()
  @Line(100)
  type?: string;

  @Optional()
  @Line(200)
  stream?: string;

  @Optional()
  @Line(100)
  actor?: string;

  @Optional()
  @Line(100)
  unit?: string;

  /** When it was recorded: an instant, or a date from its 00:00. */
  @Optional()
  @IsDateOrInstant()
  from?: string;

  /** Inclusive: an instant, or a date to its 24:00. */
  @Optional()
  @IsDateOrInstant()
  to?: string;

  @Optional()
  @Limit()
  limit?: number;
}

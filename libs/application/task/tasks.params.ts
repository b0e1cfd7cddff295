import { IsIn } from 'class-validator';
import type { CivilDate } from '#domain/kernel/time.js';
import { timelinessKeys } from '#domain/task/timeliness.js';
import { Day, InsteadOf, LENGTH, Line, NeededWithout, Optional } from '../engine/definition/fields.js';
import { ListParams, ReadParams } from '../engine/definition/read.params.js';
import { type TaskSort, type TasksAsked, taskSorts } from './tasks.query.js';

export class BoardParams extends ReadParams {
  @Optional()
  @Line(20)
  period?: string;

  @Optional()
  @IsIn(['own', 'subtree'])
  scope?: 'own' | 'subtree';
}

export class TasksParams extends ListParams {
  @Optional()
  @Line(200)
  q?: string;

  @Optional()
  @Line(100)
  unit?: string;

  @Optional()
  @Line(100)
  handler?: string;

  @Optional()
  @Line(100)
  programme?: string;

  @Optional()
  @Line(100)
  document?: string;

  @Optional()
  @IsIn([...timelinessKeys, 'nearDue'])
  timeliness?: NonNullable<TasksAsked['timeliness']>;

  @Optional()
  @Day()
  dueBefore?: CivilDate;

  @Optional()
  @IsIn(taskSorts)
  sort?: TaskSort;
}

/** One of `text` and `date`, as a body names a deadline. */
export class DeadlinePreviewParams extends ReadParams {
  @Line(LENGTH.code)
  programme!: string;

  @NeededWithout('date')
  @Line(LENGTH.line)
  text?: string;

  @Optional()
  @InsteadOf('text')
  @Line(LENGTH.code)
  date?: string;

  /** That it has passed is meant. */
  @Optional()
  @IsIn(['true', 'false'])
  pastDeadline?: 'true' | 'false';
}

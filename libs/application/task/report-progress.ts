import { defined } from '#domain/kernel/plain.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToWork } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ActingBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Evidence, LENGTH, Line, Optional, Whole, Words, Yes } from '../engine/definition/fields.js';
import type { Verb } from '../engine/definition/verb.js';
import { leadUnit } from './task.rights.js';
import { reportSaid } from './task-in-words.js';

/** What a report of progress says, whether it is sent or corrected. */
export class ProgressBody extends ActingBody {
  /** `2020-Q2`; whether there is such a period, and whether it is open, the task says. */
  @Line(LENGTH.code)
  readonly period!: string;

  @Optional()
  @Whole(0, 100)
  readonly percent?: number;

  @Words(LENGTH.narrative)
  readonly narrative!: string;

  @Optional()
  @Yes()
  readonly noChange?: boolean;

  @Optional()
  @Line(LENGTH.line)
  readonly selfRating?: string;

  @Optional()
  @Evidence()
  readonly evidence?: string[];

  @Optional()
  @Words(LENGTH.narrative)
  readonly explanation?: string;
}

export class ReportProgressBody extends ProgressBody {
  @Optional()
  @Words(LENGTH.text)
  readonly reason?: string;
}

export const progressFlags = {
  period: { flags: '--period <quarter>' },
  noChange: { flags: '--no-change', text: 'unchanged' },
  selfRating: { flags: '--self-rating <rating>' },
} as const satisfies Verb<ProgressBody>['flags'];

export function progressSaidIn(body: ProgressBody) {
  const { period, percent, narrative, noChange = false, selfRating, evidence = [], explanation } = body;
  return { period, narrative, noChange, evidence, ...defined({ percent, selfRating, explanation }) };
}

export const reportProgress = defineCommand<TaskOrder<'ReportProgress'>, Task, ReportProgressBody>({
  name: 'ReportProgress',
  stream: 'task',
  right: leadUnit,
  offered: {
    on: 'task',
    // There is no report but for a period, and a young programme has opened none.
    when: (task, _, context) =>
      obstacleToWork(task) === undefined && Object.keys(context.periods(task.content?.programme)).length > 0,
  },
  door: {
    route: 'POST /v1/tasks/:task/progress-reports',
    body: ReportProgressBody,
    text: taskDoors.ReportProgress,
    said: { texts: taskSaid.ReportProgress, facts: reportSaid },
    example: { period: '2020-Q2', percent: 10, narrative: 'Đã có đề cương.' },
    verb: { name: 'report submit', actsAs: 'demo-owner', flags: progressFlags },
    make: ({ body, now, by, made }) => ({
      command: { type: 'ReportProgress', now, report: made('report'), by, ...progressSaidIn(body) },
    }),
  },
});

import { defined } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToResult } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Day, Evidence, LENGTH, Line, Optional, Part, Words } from '../engine/definition/fields.js';
import { leadUnit } from './task.rights.js';
import { resultSaid } from './task-in-words.js';

export class ResultDocumentBody {
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

export class SubmitResultBody extends ReasonedBody {
  @Optional()
  @Part(() => ResultDocumentBody)
  readonly document?: ResultDocumentBody;

  @Words(LENGTH.narrative)
  readonly narrative!: string;

  @Optional()
  @Evidence()
  readonly evidence?: string[];
}

export const submitResult = defineCommand<TaskOrder<'SubmitResult'>, Task, SubmitResultBody>({
  name: 'SubmitResult',
  stream: 'task',
  right: leadUnit,
  offered: { on: 'task', when: (task) => obstacleToResult(task) === undefined },
  door: {
    route: 'POST /v1/tasks/:task/results',
    body: SubmitResultBody,
    text: taskDoors.SubmitResult,
    said: { texts: taskSaid.SubmitResult, facts: resultSaid },
    example: { document: { number: '15/BC-CATTT', date: '2020-05-25' }, narrative: 'Đã ban hành hướng dẫn.' },
    verb: { name: 'result submit', actsAs: 'demo-owner' },
    make: ({ body: { document, narrative, evidence = [] }, now, by, made }) => {
      const signed = document === undefined ? {} : { document: defined({ ...document }) };
      return { command: { type: 'SubmitResult', now, by, result: made('result'), narrative, evidence, ...signed } };
    },
  },
});

import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToWork } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, Words } from '../engine/definition/fields.js';
import { leadUnit } from './task.rights.js';
import { taskNamed } from './task-in-words.js';

export class ExplainLatenessBody extends ReasonedBody {
  @Words(LENGTH.narrative)
  readonly text!: string;
}

export const explainLateness = defineCommand<TaskOrder<'ExplainLateness'>, Task, ExplainLatenessBody>({
  name: 'ExplainLateness',
  stream: 'task',
  right: leadUnit,
  offered: { on: 'task', when: (task) => obstacleToWork(task) === undefined },
  door: {
    route: 'POST /v1/tasks/:task/explanations',
    body: ExplainLatenessBody,
    text: taskDoors.ExplainLateness,
    said: { texts: taskSaid.ExplainLateness, facts: taskNamed },
    example: { text: 'Chờ ý kiến của hai đơn vị phối hợp.' },
    verb: { name: 'tasks explain', actsAs: 'demo-owner', flags: { text: { text: 'explanation' } } },
    make: ({ body: { text }, now, by, made }) => ({
      command: { type: 'ExplainLateness', now, by, explanation: made('explanation'), text },
    }),
  },
});

import { defined } from '#domain/kernel/plain.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToCancellation } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReturnBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, Line, Optional } from '../engine/definition/fields.js';
import { assigningUnit } from './task.rights.js';
import { taskNamed } from './task-in-words.js';

/** Why; `document` is the number of the one that records it. */
export class CancelTaskBody extends ReturnBody {
  @Optional()
  @Line(LENGTH.line)
  readonly document?: string;
}

export const cancelTask = defineCommand<TaskOrder<'CancelTask'>, Task, CancelTaskBody>({
  name: 'CancelTask',
  stream: 'task',
  right: assigningUnit,
  offered: { on: 'task', when: (task) => obstacleToCancellation(task) === undefined },
  door: {
    route: 'POST /v1/tasks/:task/cancellation',
    body: CancelTaskBody,
    text: taskDoors.CancelTask,
    said: { texts: taskSaid.CancelTask, facts: taskNamed },
    example: { reason: 'Nội dung đã được giao trong nhiệm vụ khác.' },
    verb: { name: 'tasks cancel', actsAs: 'demo-secretariat', flags: { document: { text: 'decisionDocument' } } },
    make: ({ body: { reason, document }, now, by }) => ({
      command: { type: 'CancelTask', now, by, reason, ...defined({ document }) },
    }),
  },
});

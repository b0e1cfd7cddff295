import { defined } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToDecision } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Day, LENGTH, Optional, Words } from '../engine/definition/fields.js';
import { assigningUnit } from './task.rights.js';
import { confirmationSaid } from './task-in-words.js';

export class ConfirmResultBody extends ReasonedBody {
  @Optional()
  @Day()
  readonly completedOn?: CivilDate;

  @Optional()
  @Words(LENGTH.text)
  readonly note?: string;
}

export const confirmResult = defineCommand<TaskOrder<'ConfirmResult'>, Task, ConfirmResultBody>({
  name: 'ConfirmResult',
  stream: 'task',
  right: assigningUnit,
  offered: { on: 'task', when: (task) => obstacleToDecision(task) === undefined },
  door: {
    route: 'POST /v1/tasks/:task/confirmation',
    body: ConfirmResultBody,
    needsMatch: true,
    text: taskDoors.ConfirmResult,
    said: { texts: taskSaid.ConfirmResult, facts: confirmationSaid },
    example: {},
    verb: { name: 'result confirm', actsAs: 'demo-secretariat' },
    make: ({ body: { completedOn, note }, now, by }) => ({
      command: { type: 'ConfirmResult', now, by, ...defined({ completedOn, note }) },
    }),
  },
});

import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToDecision } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReturnBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { assigningUnit } from './task.rights.js';
import { taskNamed } from './task-in-words.js';

export const returnResult = defineCommand<TaskOrder<'ReturnResult'>, Task, ReturnBody>({
  name: 'ReturnResult',
  stream: 'task',
  right: assigningUnit,
  offered: { on: 'task', when: (task) => obstacleToDecision(task) === undefined },
  door: {
    route: 'POST /v1/tasks/:task/return',
    body: ReturnBody,
    needsMatch: true,
    text: taskDoors.ReturnResult,
    said: { texts: taskSaid.ReturnResult, facts: taskNamed },
    example: { reason: 'Thiếu phụ lục.' },
    verb: { name: 'result return', actsAs: 'demo-secretariat' },
    make: ({ body: { reason }, now, by }) => ({ command: { type: 'ReturnResult', now, by, reason } }),
  },
});

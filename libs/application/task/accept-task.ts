import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { leadUnit } from './task.rights.js';
import { taskNamed } from './task-in-words.js';

export const acceptTask = defineCommand<TaskOrder<'AcceptTask'>, Task, ReasonedBody>({
  name: 'AcceptTask',
  stream: 'task',
  right: leadUnit,
  offered: { on: 'task', when: ({ progress }) => progress === 'assigned' },
  door: {
    route: 'POST /v1/tasks/:task/acceptance',
    body: ReasonedBody,
    text: taskDoors.AcceptTask,
    said: { texts: taskSaid.AcceptTask, facts: taskNamed },
    example: {},
    verb: { name: 'tasks accept', actsAs: 'demo-owner' },
    make: ({ now, by }) => ({ command: { type: 'AcceptTask', now, by } }),
  },
});

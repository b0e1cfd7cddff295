import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToDeclination } from '#domain/task/task-declination.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReturnBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { leadUnit } from './task.rights.js';
import { taskNamed } from './task-in-words.js';

/** Why the unit asks to be released. */
export class RequestDeclinationBody extends ReturnBody {}

export const requestDeclination = defineCommand<TaskOrder<'RequestDeclination'>, Task, RequestDeclinationBody>({
  name: 'RequestDeclination',
  stream: 'task',
  right: leadUnit,
  offered: { on: 'task', when: (task) => obstacleToDeclination(task) === undefined },
  door: {
    route: 'POST /v1/tasks/:task/declination',
    body: RequestDeclinationBody,
    text: taskDoors.RequestDeclination,
    said: { texts: taskSaid.RequestDeclination, facts: taskNamed },
    example: { reason: 'Nội dung thuộc chức năng của Vụ Pháp chế.' },
    verb: { name: 'declination request', actsAs: 'demo-owner' },
    make: ({ body: { reason }, now, by, made }) => ({
      command: { type: 'RequestDeclination', now, by, request: made('request'), reason },
    }),
  },
});

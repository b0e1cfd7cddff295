import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToWork } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, Optional } from '../engine/definition/fields.js';
import { leadUnit } from './task.rights.js';
import { handlerSaid } from './task-in-words.js';

/** A person or a post of the lead unit. */
export class NameHandlerBody extends ReasonedBody {
  @Optional()
  @Code()
  readonly person?: string;

  @Optional()
  @Code()
  readonly post?: string;
}

export const nameHandler = defineCommand<TaskOrder<'NameHandler'>, Task, NameHandlerBody>({
  name: 'NameHandler',
  stream: 'task',
  right: leadUnit,
  offered: { on: 'task', when: (task) => obstacleToWork(task) === undefined },
  door: {
    route: 'POST /v1/tasks/:task/handlers',
    body: NameHandlerBody,
    oneOf: ['person', 'post'],
    text: taskDoors.NameHandler,
    said: { texts: taskSaid.NameHandler, facts: handlerSaid },
    example: { post: 'handler' },
    verb: {
      name: 'tasks handler',
      actsAs: 'demo-head',
      flags: { person: { text: 'handlingPerson' }, post: { text: 'handlingPost' } },
    },
    make: ({ body: { person, post = '' }, now, by }) => ({
      command: { type: 'NameHandler', now, by, handler: person === undefined ? { post } : { person } },
    }),
  },
});

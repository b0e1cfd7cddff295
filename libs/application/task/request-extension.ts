import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToExtension } from '#domain/task/task-extension.js';
import { pendingExtension } from '#domain/task/task-requests.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReturnBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { OneForm, Part } from '../engine/definition/fields.js';
import { DEADLINE_FORMS, DeadlineBody, deadlineFlags, deadlineOf } from './deadline-body.js';
import { leadUnit } from './task.rights.js';
import { taskNamed } from './task-in-words.js';

/** Until when, and why. */
export class RequestExtensionBody extends ReturnBody {
  @OneForm(...DEADLINE_FORMS)
  @Part(() => DeadlineBody)
  readonly deadline!: DeadlineBody;
}

export const requestExtension = defineCommand<TaskOrder<'RequestExtension'>, Task, RequestExtensionBody>({
  name: 'RequestExtension',
  stream: 'task',
  right: leadUnit,
  offered: { on: 'task', when: (task) => obstacleToExtension(task) === undefined },
  door: {
    route: 'POST /v1/tasks/:task/extension-requests',
    body: RequestExtensionBody,
    text: taskDoors.RequestExtension,
    said: {
      texts: taskSaid.RequestExtension,
      facts: (saying) => ({
        ...taskNamed(saying),
        legalEnd: pendingExtension(saying.state)?.deadline.legalEnd,
      }),
    },
    example: { deadline: { text: '30/9/2020' }, reason: 'Chờ ý kiến của ba đơn vị phối hợp.' },
    verb: { name: 'extension request', actsAs: 'demo-owner', flags: { deadline: deadlineFlags } },
    make: ({ body: { deadline, reason }, now, by, made }) => ({
      command: { type: 'RequestExtension', now, by, request: made('request'), deadline: deadlineOf(deadline), reason },
    }),
  },
});

import { defined } from '#domain/kernel/plain.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { mayDecideExtension } from '#domain/task/task-extension.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { DecisionBody } from './decision-body.js';
import { assigningUnitOrAbove, giversOf } from './task.rights.js';
import { taskNamed } from './task-in-words.js';

export class DecideExtensionBody extends DecisionBody {}

export const decideExtension = defineCommand<
  TaskOrder<'DecideExtension'>,
  Task,
  DecideExtensionBody,
  ReturnType<typeof giversOf>
>({
  name: 'DecideExtension',
  stream: 'task',
  right: assigningUnitOrAbove,
  subject: (_command, task, context) => giversOf(task, context),
  offered: {
    on: 'task',
    when: (task, _now, _context, { person }) => mayDecideExtension(task, person),
    subject: giversOf,
  },
  door: {
    route: 'POST /v1/tasks/:task/extension-requests/:request/decision',
    body: DecideExtensionBody,
    needsMatch: true,
    text: taskDoors.DecideExtension,
    said: {
      texts: taskSaid.DecideExtension,
      facts: (saying) => ({
        ...taskNamed(saying),
        decision: saying.body.granted ? 'granted' : 'refused',
        legalEnd: saying.body.granted ? saying.state.content?.deadline?.legalEnd : undefined,
      }),
    },
    example: { granted: true, reason: 'Đồng ý theo đề nghị của đơn vị.' },
    verb: {
      name: 'extension decide',
      actsAs: 'demo-secretariat',
      flags: { document: { text: 'decisionDocument' } },
      waiting: { request: 'extensionRequests' },
    },
    make: ({ body: { granted, reason, document }, in: path, now, by }) => ({
      command: {
        type: 'DecideExtension',
        now,
        by,
        request: path('request'),
        granted,
        reason,
        ...defined({ document }),
      },
    }),
  },
});

import { defined } from '#domain/kernel/plain.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { mayDecideDeclination } from '#domain/task/task-declination.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { DecisionBody } from './decision-body.js';
import { assigningUnit } from './task.rights.js';
import { taskNamed } from './task-in-words.js';

export class DecideDeclinationBody extends DecisionBody {}

/** On the one request that waits: the path names none. */
export const decideDeclination = defineCommand<TaskOrder<'DecideDeclination'>, Task, DecideDeclinationBody>({
  name: 'DecideDeclination',
  stream: 'task',
  right: assigningUnit,
  offered: { on: 'task', when: (task, _now, _context, { person }) => mayDecideDeclination(task, person) },
  door: {
    route: 'POST /v1/tasks/:task/declination/decision',
    body: DecideDeclinationBody,
    needsMatch: true,
    text: taskDoors.DecideDeclination,
    said: {
      texts: taskSaid.DecideDeclination,
      facts: (saying) => ({ ...taskNamed(saying), decision: saying.body.granted ? 'granted' : 'refused' }),
    },
    example: { granted: true, reason: 'Đồng ý, sẽ giao đơn vị khác.' },
    verb: {
      name: 'declination decide',
      actsAs: 'demo-secretariat',
      flags: { document: { text: 'decisionDocument' } },
    },
    make: ({ body: { granted, reason, document }, now, by }) => ({
      command: { type: 'DecideDeclination', now, by, granted, reason, ...defined({ document }) },
    }),
  },
});

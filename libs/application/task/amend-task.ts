import { warningsOfUnits } from '#domain/directory/reach.js';
import { defined } from '#domain/kernel/plain.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToWork } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { localizedOf, ReturnBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import {
  Code,
  LENGTH,
  Line,
  ListOf,
  NeverTaken,
  OneForm,
  OneOf,
  Optional,
  Part,
  Words,
} from '../engine/definition/fields.js';
import { COORDINATING_MAX, MandateBody, mandateOf, TitleBody } from './content-body.js';
import { DEADLINE_FORMS, DeadlineBody, deadlineFlags, deadlineOf } from './deadline-body.js';
import { assigningUnit } from './task.rights.js';
import { amendmentSaid } from './task-in-words.js';

const AMENDMENT_KINDS = ['amendment', 'clericalError'] as const;

/** New values, each of them whole; what is not named stays. */
export class AmendedBody {
  @Optional()
  @Part(() => TitleBody)
  readonly title?: TitleBody;

  @Optional()
  @Words(LENGTH.text)
  readonly deliverable?: string;

  @Optional()
  @ListOf(Code(LENGTH.code, { each: true }), COORDINATING_MAX)
  readonly coordinatingUnits?: string[];

  @Optional()
  @Part(() => MandateBody)
  readonly mandate?: MandateBody;

  @Optional()
  @OneForm(...DEADLINE_FORMS)
  @Part(() => DeadlineBody)
  readonly deadline?: DeadlineBody;

  @NeverTaken('leadUnitStays')
  readonly leadUnit?: unknown;
}

/** What, and why; `document` is the number of the one that records it. */
export class AmendTaskBody extends ReturnBody {
  @OneOf(AMENDMENT_KINDS)
  readonly kind!: (typeof AMENDMENT_KINDS)[number];

  @Part(() => AmendedBody)
  readonly changes!: AmendedBody;

  @Optional()
  @Line(LENGTH.line)
  readonly document?: string;
}

export const amendTask = defineCommand<TaskOrder<'AmendTask'>, Task, AmendTaskBody>({
  name: 'AmendTask',
  stream: 'task',
  right: assigningUnit,
  offered: { on: 'task', when: (task) => obstacleToWork(task) === undefined },
  door: {
    route: 'POST /v1/tasks/:task/amendments',
    body: AmendTaskBody,
    text: taskDoors.AmendTask,
    said: { texts: taskSaid.AmendTask, facts: amendmentSaid },
    example: {
      kind: 'amendment',
      changes: { deadline: { text: '15/9/2020' } },
      reason: 'Thông báo kết luận họp giao ban tháng 5.',
    },
    verb: {
      name: 'tasks amend',
      actsAs: 'demo-secretariat',
      flags: {
        kind: { text: 'amendmentKind' },
        changes: {
          isBare: true,
          fields: {
            title: { fields: { vi: { flags: '--title <text>' } } },
            coordinatingUnits: { flags: '--coordinating-unit <unit>' },
            deadline: deadlineFlags,
          },
        },
        document: { text: 'decisionDocument' },
      },
    },
    make: async ({ body: { kind, changes, reason, document }, now, by, context }) => {
      const { coordinatingUnits = [] } = changes;
      return {
        command: { type: 'AmendTask', now, by, kind, changes: changesOf(changes), reason, ...defined({ document }) },
        warnings: coordinatingUnits.length === 0 ? [] : warningsOfUnits((await context()).directory, coordinatingUnits),
      };
    },
  },
});

function changesOf({ title, deliverable, coordinatingUnits, mandate, deadline }: AmendedBody) {
  return {
    ...defined({ deliverable }),
    ...(title === undefined ? {} : { title: localizedOf(title) }),
    ...(coordinatingUnits === undefined ? {} : { coordinatingUnits: [...new Set(coordinatingUnits)] }),
    ...(mandate === undefined ? {} : { mandate: mandateOf(mandate) }),
    ...(deadline === undefined ? {} : { deadline: deadlineOf(deadline) }),
  };
}

import { warningsOfReach } from '#domain/directory/reach.js';
import type { UnitId } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection, reject } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { isAssignable } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { localizedOf, ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, Day, LENGTH, ListOf, OneForm, Optional, Part, Words, Yes } from '../engine/definition/fields.js';
import { ASSIGNERS, holders } from '../engine/definition/right.js';
import { actingUnit } from '../engine/execution/acting-unit.js';
import { ids } from '../ids.js';
import { COORDINATING_MAX, MandateBody, mandateOf, TitleBody } from './content-body.js';
import { DEADLINE_FORMS, DeadlineBody, deadlineFlags, deadlineOf } from './deadline-body.js';
import { assignmentSaid } from './task-in-words.js';

export class AssignTaskBody extends ReasonedBody {
  @Code()
  readonly programme!: string;

  @Optional()
  @Code()
  readonly code?: string;

  @Part(() => TitleBody)
  readonly title!: TitleBody;

  @Code()
  readonly leadUnit!: string;

  @Optional()
  @ListOf(Code(LENGTH.code, { each: true }), COORDINATING_MAX)
  readonly coordinatingUnits?: string[];

  @Optional()
  @Words(LENGTH.text)
  readonly relatedUnitsText?: string;

  @Optional()
  @OneForm(...DEADLINE_FORMS)
  @Part(() => DeadlineBody)
  readonly deadline?: DeadlineBody;

  /** The giver knows that the legal end has passed; without it such a task is refused. */
  @Optional()
  @Yes()
  readonly pastDeadline?: boolean;

  @Optional()
  @Words(LENGTH.text)
  readonly deliverable?: string;

  @Optional()
  @Day()
  readonly assignedOn?: CivilDate;

  @Optional()
  @Part(() => MandateBody)
  readonly mandate?: MandateBody;

  /** Mail names its code, never its title. */
  @Optional()
  @Yes()
  readonly restricted?: boolean;
}

interface KeptBy {
  /** The unit that keeps the programme. Else any province could fill the boards of a ministry that it has no say in. */
  readonly keptBy: UnitId | undefined;
}

/**
 * By the unit that keeps the programme. A coded task has one id for ever, so a code is assigned once; another is named
 * by the command that made it.
 */
export const assignTask = defineCommand<TaskOrder<'AssignTask'>, Task, AssignTaskBody, KeptBy>({
  name: 'AssignTask',
  stream: 'task',
  creates: true,
  right: holders('assigning', ASSIGNERS, ({ keptBy }: KeptBy) => keptBy),
  subject: ({ programme }, _, context) => ({ keptBy: context.programme(programme)?.keptBy }),
  offered: {
    on: 'task',
    // A draft is assigned by its code; one without a code can only be written anew.
    when: (task) => isAssignable(task) && task.content?.code !== undefined,
    subject: ({ content }, context) => ({ keptBy: context.programme(content?.programme ?? '')?.keptBy }),
  },
  door: {
    route: 'POST /v1/tasks',
    body: AssignTaskBody,
    text: taskDoors.AssignTask,
    said: { texts: taskSaid.AssignTask, facts: assignmentSaid },
    location: '/v1/tasks/',
    example: {
      programme: 'NQ17',
      code: 'MH-07',
      title: { vi: 'Lập danh mục hệ thống thông tin' },
      leadUnit: 'C-ATTT',
      deadline: { text: 'hết Quý III/2020' },
    },
    verb: {
      name: 'tasks assign',
      actsAs: 'demo-secretariat',
      flags: {
        title: { fields: { vi: { flags: '--title <text>' } } },
        leadUnit: { flags: '--lead-unit <unit>' },
        coordinatingUnits: { flags: '--coordinating-unit <unit>' },
        deadline: deadlineFlags,
      },
    },
    make: async ({ body, now, by, made, context: contextNow }) => {
      const { programme, code } = body;
      const task = code === undefined ? made('task') : ids.codedTask(programme, code);
      const context = await contextNow();
      const acting = actingUnit(context.directory, by, body.unit);
      if (isRejection(acting)) return { id: task, command: acting };
      if (context.programme(programme) === undefined) {
        return { id: task, command: reject('programme-not-found', { programme }, '/programme') };
      }
      const { unit: assigningUnit } = acting;
      const content = contentOf(body);
      return {
        id: task,
        command: { type: 'AssignTask', now, by, task, assigningUnit, ...content },
        warnings: warningsOfReach(context.directory, { assigningUnit, ...content }),
      };
    },
  },
});

function contentOf(body: AssignTaskBody) {
  const { programme, code, title, leadUnit, coordinatingUnits = [], deadline, mandate, restricted = false } = body;
  const { relatedUnitsText, deliverable, assignedOn, pastDeadline } = body;
  return {
    ...{ programme, title: localizedOf(title), leadUnit, isRestricted: restricted },
    coordinatingUnits: [...new Set(coordinatingUnits)],
    ...defined({ code, relatedUnitsText, deliverable, assignedOn, pastDeadline }),
    ...(deadline === undefined ? {} : { deadline: deadlineOf(deadline) }),
    ...(mandate === undefined ? {} : { mandate: mandateOf(mandate) }),
  };
}

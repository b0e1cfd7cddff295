import { warningsOfReach } from '#domain/directory/reach.js';
import { defined } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { coordinatingAnew, isReassignable } from '#domain/task/reassign-task.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, Day, LENGTH, Line, ListOf, OneForm, Optional, Part, Yes } from '../engine/definition/fields.js';
import { COORDINATING_MAX } from './content-body.js';
import { DEADLINE_FORMS, DeadlineBody, deadlineFlags, deadlineOf } from './deadline-body.js';
import { assigningUnit } from './task.rights.js';
import { assignmentSaid } from './task-in-words.js';

/** To whom. What is not said stays as it was. */
export class ReassignTaskBody extends ReasonedBody {
  @Code()
  readonly leadUnit!: string;

  @Optional()
  @ListOf(Code(LENGTH.code, { each: true }), COORDINATING_MAX)
  readonly coordinatingUnits?: string[];

  @Optional()
  @OneForm(...DEADLINE_FORMS)
  @Part(() => DeadlineBody)
  readonly deadline?: DeadlineBody;

  /** The giver knows that the legal end has passed; without it such a task is refused. */
  @Optional()
  @Yes()
  readonly pastDeadline?: boolean;

  @Optional()
  @Day()
  readonly assignedOn?: CivilDate;

  @Optional()
  @Line(LENGTH.line)
  readonly document?: string;
}

/** Of a task that its unit was released from: it keeps its id, its code and its history. */
export const reassignTask = defineCommand<TaskOrder<'ReassignTask'>, Task, ReassignTaskBody>({
  name: 'ReassignTask',
  stream: 'task',
  right: assigningUnit,
  offered: { on: 'task', when: isReassignable },
  door: {
    route: 'POST /v1/tasks/:task/assignment',
    body: ReassignTaskBody,
    text: taskDoors.ReassignTask,
    said: { texts: taskSaid.ReassignTask, facts: assignmentSaid },
    example: { leadUnit: 'C-THH', deadline: { text: 'hết Quý IV/2020' } },
    verb: {
      name: 'tasks reassign',
      actsAs: 'demo-secretariat',
      flags: {
        leadUnit: { flags: '--lead-unit <unit>' },
        coordinatingUnits: { flags: '--coordinating-unit <unit>' },
        deadline: deadlineFlags,
        document: { text: 'decisionDocument' },
      },
    },
    make: async ({ body, id, now, by, context: contextNow, rows }) => {
      const { leadUnit, deadline, pastDeadline, assignedOn, document } = body;
      const context = await contextNow();
      const coordinatingUnits = body.coordinatingUnits && [...new Set(body.coordinatingUnits)];
      const said = { leadUnit, ...defined({ coordinatingUnits, pastDeadline, assignedOn, document }) };
      const content = rows.get('tasks', id, context.at)?.state.content;
      return {
        command: { type: 'ReassignTask', now, by, ...said, ...(deadline && { deadline: deadlineOf(deadline) }) },
        warnings:
          content === undefined
            ? []
            : warningsOfReach(context.directory, {
                ...{ leadUnit, assigningUnit: content.assigningUnit },
                coordinatingUnits: coordinatingAnew(said, content),
              }),
      };
    },
  },
});

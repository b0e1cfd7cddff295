import type { UnitId } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToUrge } from '#domain/task/task-urge.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, Day, LENGTH, ListOf, Optional, Words } from '../engine/definition/fields.js';
import { actingUnit } from '../engine/execution/acting-unit.js';
import { programmeOfTask } from '../engine/scheduling/obligation-kinds.js';
import { assigningUnit } from './task.rights.js';

const TASKS_MAX = 500;

/** Of which tasks an answer is asked for, in which words, until when. */
export class UrgeTaskBody extends ReasonedBody {
  /** Ids or codes. */
  @Optional()
  @ListOf(Code(LENGTH.id, { each: true }), TASKS_MAX, 1)
  readonly tasks?: readonly string[];

  /** In place of them: all that the unit gave, that end in this calendar quarter and are overdue. */
  @Optional()
  @Code()
  readonly period?: string;

  @Words(LENGTH.text)
  readonly text!: string;

  @Day()
  readonly answerBy!: CivilDate;
}

type UrgeTask = TaskOrder<'UrgeTask'>;

export const urgeCommand = (
  { text, answerBy, reason }: Pick<UrgeTaskBody, 'text' | 'answerBy' | 'reason'>,
  given: Pick<UrgeTask, 'now' | 'by' | 'urge'> & { readonly unit: UnitId },
): UrgeTask => ({ type: 'UrgeTask', ...given, text, answerBy, ...defined({ reason }) });

/** One task or many: `urges.controller.ts` has the door, each task is an item of its operation. */
export const urgeTask = defineCommand<UrgeTask, Task, UrgeTaskBody>({
  name: 'UrgeTask',
  stream: 'task',
  right: assigningUnit,
  offered: {
    on: 'task',
    when: (task, now, context) => obstacleToUrge(task, now, context.calendarOf(programmeOfTask(task))) === undefined,
  },
  door: {
    route: 'POST /v1/urges',
    body: UrgeTaskBody,
    oneOf: ['tasks', 'period'],
    answersOperation: true,
    text: taskDoors.UrgeTask,
    said: { texts: taskSaid.UrgeTask, facts: ({ body: { answerBy, tasks } }) => ({ answerBy, count: tasks?.length }) },
    example: {
      tasks: ['NQ17/MH-03'],
      text: 'Đề nghị đơn vị báo cáo tiến độ và thời điểm hoàn thành.',
      answerBy: '2020-06-05',
    },
    verb: { name: 'tasks urge', actsAs: 'demo-secretariat' },
    // Of the task that it is offered on.
    make: async ({ body, id, now, by, made, context }) => {
      const acting = actingUnit((await context()).directory, by, body.unit);
      return {
        id,
        command: isRejection(acting) ? acting : urgeCommand(body, { urge: made('urge'), now, by, unit: acting.unit }),
      };
    },
  },
});

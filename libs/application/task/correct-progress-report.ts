import { own } from '#domain/kernel/plain.js';
import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToWork } from '#domain/task/task.obstacles.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, Words } from '../engine/definition/fields.js';
import { ProgressBody, progressFlags, progressSaidIn } from './report-progress.js';
import { leadUnit } from './task.rights.js';
import { reportSaid } from './task-in-words.js';

/** All that the report should have said, and why it did not. */
export class CorrectProgressReportBody extends ProgressBody {
  @Words(LENGTH.text)
  readonly reason!: string;
}

export const correctProgressReport = defineCommand<TaskOrder<'CorrectProgressReport'>, Task, CorrectProgressReportBody>(
  {
    name: 'CorrectProgressReport',
    stream: 'task',
    right: leadUnit,
    offered: {
      on: 'task',
      when: (task, _, context) => {
        const periods = context.periods(task.content?.programme);
        const isOpened = ({ period }: Task['reports'][number]) => own(periods, period) !== undefined;
        return obstacleToWork(task) === undefined && task.reports.some(isOpened);
      },
    },
    door: {
      route: 'POST /v1/tasks/:task/progress-reports/:report/corrections',
      body: CorrectProgressReportBody,
      text: taskDoors.CorrectProgressReport,
      said: { texts: taskSaid.CorrectProgressReport, facts: reportSaid },
      example: { period: '2020-Q2', percent: 15, narrative: 'Đã có đề cương.', reason: 'Ghi nhầm tiến độ.' },
      verb: { name: 'report correct', actsAs: 'demo-owner', flags: progressFlags },
      make: ({ body, in: path, now, by }) => {
        const said = { report: path('report'), by, reason: body.reason, ...progressSaidIn(body) };
        return { command: { type: 'CorrectProgressReport', now, ...said } };
      },
    },
  },
);

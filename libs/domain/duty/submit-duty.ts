import type { PersonId, TaskId } from '../kernel/names.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { DutyEvent, WithoutTask } from './duty.js';

/** An open task that the unit leads, and whether it has a report in the period (also "không thay đổi"). */
export interface LedTask {
  readonly task: TaskId;
  readonly code?: string;
  readonly hasReport: boolean;
}

interface Sending {
  readonly by: PersonId;
  readonly note?: string;
  readonly withoutTasks: readonly WithoutTask[];
}

/** Every open led task is accounted for: by a report, or by a reason why it has none. */
export function submitDuty(
  { by, note, withoutTasks }: Sending,
  ledTasks: readonly LedTask[],
): readonly DutyEvent[] | Rejection<'tasks-without-report' | 'task-not-led'> {
  const stranger = withoutTasks.findIndex(({ task }) => !ledTasks.some((led) => led.task === task));
  const strange = withoutTasks[stranger];
  if (strange !== undefined) return reject('task-not-led', { task: strange.task }, `/withoutTasks/${stranger}/task`);
  const explained = withoutTasks.filter(({ reason }) => reason.trim() !== '');
  const missing = ledTasks.filter(
    ({ task, hasReport }) => !hasReport && !explained.some((without) => without.task === task),
  );
  if (missing.length > 0) {
    const tasks = missing.map(({ task, code }) => code ?? task).join(', ');
    return reject('tasks-without-report', { tasks, count: missing.length }, '/withoutTasks');
  }
  const reported = ledTasks.filter(({ hasReport }) => hasReport).map(({ task }) => task);
  const data = { by, ...(note === undefined ? {} : { note }), reported, withoutTasks: explained };
  return [{ type: 'DutySubmitted', data }];
}

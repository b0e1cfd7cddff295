import { dateIn } from '../calendar/zone.js';
import { defined } from '../kernel/plain.js';
import type { TaskContext, TaskDecision, TaskOrder } from './task.commands.js';
import type { Task } from './task.js';
import { obstacleToCancellation } from './task.obstacles.js';

/** It leaves the counts from that day on. What was done about it stays; what hangs on it ends with it. */
export function cancelTask(
  { reason, document, by, now }: TaskOrder<'CancelTask'>,
  task: Task,
  { calendar }: TaskContext,
): TaskDecision {
  const known = task.cancellation;
  if (known?.reason === reason && known.by === by && known.document === document) return [];
  const cancelledOn = dateIn(now, calendar.timeZone);
  return (
    obstacleToCancellation(task) ?? [
      { type: 'TaskCancelled', data: { reason, by, cancelledOn, ...defined({ document }) } },
    ]
  );
}

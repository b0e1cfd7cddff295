import { instant, instantOf } from '#domain/kernel/time.js';
import type { Task } from '#domain/task/task.js';
import { waitingUrges } from '#domain/task/task-urge.js';
import { urgesIn } from '#texts/notice/notice-situation.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import { type NoticeRow, tableOf } from '../tables.js';

/**
 * Whether there is still anything to do about it, or to know: what ended before its mail left is not followed up any
 * more, but how it ended is told.
 */
export function isStillRelevant(rows: ReadModels, notice: NoticeRow, at?: Position): boolean {
  const { aboutKind, aboutId, tellsEnd } = notice;
  if (tellsEnd === 1) return true;
  if (rows.get(tableOf[aboutKind], aboutId, at)?.isOpen !== 1) return false;
  const task = aboutKind === 'task' ? rows.get('tasks', aboutId, at)?.state : undefined;
  return task === undefined || (isOfItsUnit(task, notice) && isWaitedFor(task, notice));
}

/** Not told before the task was given to the unit that has it now. */
const isOfItsUnit = ({ assignedAt = instant(0) }: Task, { dueAt }: NoticeRow): boolean =>
  instantOf(dueAt) >= assignedAt;

/** An urge that was answered before the mail about it left asks for nothing any more. */
function isWaitedFor(task: Task, { steps }: NoticeRow): boolean {
  const asking = urgesIn(steps, ['urged', 'urge-unanswered']);
  return asking.length < steps.length || waitingUrges(task).some(({ number }) => asking.includes(number));
}

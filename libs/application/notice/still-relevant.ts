import { instant, instantOf } from '#domain/kernel/time.js';
import type { Task } from '#domain/task/task.js';
import { waitingUrges } from '#domain/task/task-urge.js';
import { urgesIn } from '#texts/notice/notice-situation.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { NoticeRow } from '../tables.js';

/** No unit has it to do any more. */
const ENDED = ['completed', 'declined', 'cancelled'] as const;

/**
 * Whether there is still anything to do about it, or to know: a task closed before its mail left is not followed up any
 * more, but how it was closed is told.
 */
export function isStillRelevant(rows: ReadModels, notice: NoticeRow, at?: Position): boolean {
  const { aboutKind, aboutId, tellsEnd } = notice;
  if (tellsEnd === 1) return true;
  switch (aboutKind) {
    case 'task': {
      const row = rows.get('tasks', aboutId, at);
      const isOver = ENDED.some((end) => end === row?.progress);
      return !isOver && (row === undefined || (isOfItsUnit(row.state, notice) && isWaitedFor(row.state, notice)));
    }
    case 'duty': {
      const status = rows.get('duties', aboutId, at)?.state.status;
      return status === 'open' || status === 'lapsed';
    }
    case 'blocker':
      return rows.get('blockers', aboutId, at)?.state.status !== 'resolved';
    case 'directive':
      return rows.get('directives', aboutId, at)?.state.status !== 'completed';
  }
}

/** Not told before the task was given to the unit that has it now. */
const isOfItsUnit = ({ assignedAt = instant(0) }: Task, { dueAt }: NoticeRow): boolean =>
  instantOf(dueAt) >= assignedAt;

/** An urge that was answered before the mail about it left asks for nothing any more. */
function isWaitedFor(task: Task, { steps }: NoticeRow): boolean {
  const asking = urgesIn(steps, ['urged', 'urge-unanswered']);
  return asking.length < steps.length || waitingUrges(task).some(({ number }) => asking.includes(number));
}

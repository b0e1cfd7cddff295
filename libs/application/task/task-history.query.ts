import type { TaskHistory } from '#contracts/events.js';
import type { TaskId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { eventItem } from '../log/event-item.js';
import { streamUpTo } from '../log/stream-events.js';
import type { EventStore } from '../ports/event-store.js';

/** Every fact of a task, oldest first: who, when, why; reminders and escalations among them. */
export async function taskHistoryOf(
  scope: ReadScope,
  log: Pick<EventStore, 'readStream'>,
  id: TaskId,
): Promise<TaskHistory | Rejection<'not-found'>> {
  const row = scope.rows.get('tasks', id, scope.at);
  if (row === undefined) return reject('not-found', { task: id });
  const events = await streamUpTo(log, row.stream, scope.at);
  return { items: events.map((event) => eventItem(scope, event)), ...answered(scope) };
}

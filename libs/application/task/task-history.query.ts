import type { TaskHistory } from '#contracts/events.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { eventItem } from '../log/event-item.js';
import { streamUpTo } from '../log/stream-events.js';
import type { EventStore } from '../ports/event-store.js';
import { taskNamed } from './task-named.query.js';

/** Every fact of a task, oldest first: who, when, why; reminders and escalations among them. */
export async function taskHistoryOf(
  scope: ReadScope,
  log: Pick<EventStore, 'readStream'>,
  idOrCode: string,
): Promise<TaskHistory | Rejection<'not-found' | 'code-ambiguous'>> {
  const row = taskNamed(scope, idOrCode);
  if (isRejection(row)) return row;
  const events = await streamUpTo(log, row.stream, scope.at);
  return { items: events.map((event) => eventItem(scope, event)), ...answered(scope) };
}

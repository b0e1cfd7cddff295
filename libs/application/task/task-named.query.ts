import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { TaskRow } from '../tables.js';
import { resolveTask } from './task-code.js';

/** The row that a text names, as of what is read. */
export function taskNamed({ rows, at }: ReadScope, text: string): TaskRow | Rejection<'not-found' | 'code-ambiguous'> {
  const id = resolveTask(rows, text, at);
  if (typeof id === 'object') return id;
  return (id === undefined ? undefined : rows.get('tasks', id, at)) ?? reject('not-found', { task: text });
}

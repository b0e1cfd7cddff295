import type { PersonId } from '#domain/kernel/names.js';
import type { Operation, Operations } from '../../ports/operations.js';
import type { ReadModels } from '../../ports/read-models.js';

/** With how many of its items are done, where it has items: counted in the log, whichever process did them. */
export function withProgress(operation: Operation, rows: ReadModels): Operation {
  const row = rows.get('operations', operation.id);
  return row === undefined ? operation : { ...operation, progress: { done: row.done, of: row.items } };
}

/**
 * What became of an operation, for whoever began it: its id can be guessed by whoever knows the key. What runs or ran in
 * this process is known whole; of one that another process began, or this one before it was started again, the log knows
 * how far it came.
 */
export function operationOf(operations: Operations, rows: ReadModels, id: string, by: PersonId): Operation | undefined {
  const known = operations.get(id, by);
  if (known !== undefined) return withProgress(known, rows);
  const row = rows.get('operations', id);
  if (row?.by !== by) return undefined;
  return withProgress({ id, kind: row.kind, state: row.done < row.items ? 'partly' : 'done' }, rows);
}

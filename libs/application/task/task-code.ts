import type { TaskId } from '#domain/kernel/names.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { namedByCode, programmeCodes, uuidIn } from '../engine/code.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { TaskRow } from '../tables.js';

/**
 * The task that a text names: its id, `NQ17/MH-03`, or `MH-03` where one programme has it. Undefined where there is none.
 * Everything that takes a task asks here, so that whom a reader may know of can be decided in one place.
 */
export function resolveTask(
  rows: Pick<ReadModels, 'get' | 'find'>,
  text: string,
  at: Position,
): TaskId | undefined | Rejection<'code-ambiguous'> {
  const uuid = uuidIn(text);
  if (uuid !== undefined) return uuid;
  const named = namedByCode<TaskRow>(text, {
    codeOf: ({ code }) => code,
    withCode: (codeFolded) => rows.find('tasks', { codeFolded }, { at }),
    programmeCodeOf: programmeCodes(rows, at),
  });
  return named === undefined || isRejection(named) ? named : named.id;
}

import type { TaskItem } from '#contracts/tasks.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { TaskRow } from '../tables.js';
import { cardOf } from './task-card.js';

export function taskItem(scope: ReadScope, row: TaskRow): TaskItem {
  const { programme, leadUnit, state } = row;
  const { progress, content, assignedOn, completedOn } = state;
  invariant(progress !== 'none', 'a task has a row once something happened to it');
  return {
    ...cardOf(scope, row),
    programme,
    progress,
    leadUnit,
    coordinatingUnits: content?.coordinatingUnits ?? [],
    assignedOn: assignedOn ?? null,
    completedOn: completedOn ?? null,
  };
}

import type { TaskItem } from '#contracts/tasks.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { TaskRow } from '../projections/tables.js';
import type { ReadScope } from './read-scope.js';
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

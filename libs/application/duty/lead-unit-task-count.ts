import type { RowWriter } from '../ports/read-models.js';
import type { TaskRow } from '../tables.js';

/** Keeps count of the open tasks that a unit leads, as one of them comes, changes hands or goes. */
export function countLeadUnitTasks(rows: RowWriter, before: TaskRow | undefined, after: TaskRow): void {
  const [left, taken] = [leadOf(before), leadOf(after)];
  if (left?.key === taken?.key) return;
  if (left !== undefined) change(rows, left, -1);
  if (taken !== undefined) change(rows, taken, 1);
}

interface Lead {
  readonly key: string;
  readonly programme: string;
  readonly unit: string;
}

function leadOf(task: TaskRow | undefined): Lead | undefined {
  if (task === undefined || task.isOpen === 0 || task.leadUnit === null) return undefined;
  const { programme, leadUnit: unit } = task;
  return { key: `${programme}|${unit}`, programme, unit };
}

function change(rows: RowWriter, { key, programme, unit }: Lead, by: 1 | -1): void {
  const openTasks = (rows.get('leadUnitTaskCounts', key)?.openTasks ?? 0) + by;
  if (openTasks > 0) rows.put('leadUnitTaskCounts', key, { programme, unit, openTasks });
  else rows.drop('leadUnitTaskCounts', key);
}

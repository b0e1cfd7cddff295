import { taskDecider } from '#domain/task/task.decide.js';
import type { TaskEvent } from '#domain/task/task.events.js';
import type { Task, TaskProgress } from '#domain/task/task.js';
import { countLeadUnitTasks } from '../duty/lead-unit-task-count.js';
import { foldedCode } from '../engine/code.js';
import { factOf } from '../engine/fact-of.js';
import { planDue } from '../engine/projection/plan-due.js';
import { type Projection, placeAfter } from '../engine/projection/projection.js';
import type { RowWriter } from '../ports/read-models.js';
import { parseStream } from '../streams.js';
import type { TaskRow, TaskUnitRow } from '../tables.js';
import { outlineOf } from './task-outline.js';

/** Tasks, and the units' parts in them. The row holds the decider's own state: one fold of the rules, not two. */
export const tasksProjection: Projection = {
  name: 'tasks',
  of: ['task'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('tasks', id);
    const state = taskDecider.evolve(before?.state ?? taskDecider.initial, factOf<TaskEvent>(event));
    const code = state.content?.code ?? null;
    const row: TaskRow = {
      ...placeAfter(event, id, before),
      programme: state.content?.programme ?? '',
      code,
      codeFolded: code === null ? null : foldedCode(code),
      leadUnit: state.content?.leadUnit ?? null,
      progress: state.progress,
      isOpen: isOpenTask(state) ? 1 : 0,
      state,
    };
    rows.put('tasks', id, row);
    rows.put('taskOutlines', id, outlineOf(row, rows.get('taskOutlines', id)?.spans ?? [], event.recordedAt));
    countLeadUnitTasks(rows, before, row);
    if (state.content !== before?.state.content) writeParts(rows, id, before?.state, state);
    planDue(rows, 'task', event.revision, id, state);
  },
};

/** A unit that has no part any more loses it: what stayed would be counted as its work, and overdue there. */
function writeParts(rows: RowWriter, task: string, before: Task | undefined, after: Task): void {
  const parts = partsOf(after);
  for (const unit of partsOf(before).keys()) if (!parts.has(unit)) rows.drop('taskUnits', `${task}|${unit}`);
  for (const [unit, role] of parts) rows.put('taskUnits', `${task}|${unit}`, { task, unit, role });
}

function partsOf(task: Task | undefined): ReadonlyMap<string, TaskUnitRow['role']> {
  const { leadUnit, coordinatingUnits = [] } = task?.content ?? {};
  const parts = new Map<string, TaskUnitRow['role']>(coordinatingUnits.map((unit) => [unit, 'coordinating']));
  return leadUnit === undefined ? parts : parts.set(leadUnit, 'lead');
}

const NOT_OPEN: readonly TaskProgress[] = ['none', 'draft', 'completed', 'declined', 'cancelled'];
/** A unit has it to do. */
const isOpenTask = ({ progress }: Task): boolean => !NOT_OPEN.includes(progress);

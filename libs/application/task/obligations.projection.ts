import { blockerDecider } from '#domain/blocker/blocker.decide.js';
import type { BlockerEvent } from '#domain/blocker/blocker.js';
import { directiveDecider } from '#domain/directive/directive.decide.js';
import type { DirectiveEvent } from '#domain/directive/directive.js';
import { dutyDecider } from '#domain/duty/duty.decide.js';
import type { DutyEvent } from '#domain/duty/duty.js';
import { dutyCode } from '#domain/duty/duty.js';
import { taskDecider } from '#domain/task/task.decide.js';
import type { TaskEvent } from '#domain/task/task.events.js';
import type { Task } from '#domain/task/task.js';
import { countLeadUnitTasks } from '../duty/lead-unit-task-count.js';
import { calendarIn, policyIn, writeDue } from '../engine/projection/due.js';
import { factOf, type Projection, placeAfter } from '../engine/projection/projection.js';
import { nextDueOf, type ObligationState } from '../engine/scheduling/obligation-kinds.js';
import type { RowWriter } from '../ports/read-models.js';
import { parseStream, streamOf } from '../streams.js';
import type { ObligationKind, TaskRow } from '../tables.js';

/** Tasks, and the units' parts in them. The row holds the decider's own state: one fold of the rules, not two. */
export const tasksProjection: Projection = {
  name: 'tasks',
  of: ['task'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('tasks', id);
    const state = taskDecider.evolve(before?.state ?? taskDecider.initial, factOf<TaskEvent>(event));
    const row: TaskRow = {
      ...placeAfter(event, id, before),
      programme: state.content?.programme ?? '',
      code: state.content?.code ?? null,
      leadUnit: state.content?.leadUnit ?? null,
      progress: state.progress,
      isOpen: isOpenTask(state) ? 1 : 0,
      state,
    };
    rows.put('tasks', id, row);
    countLeadUnitTasks(rows, before, row);
    if (event.type === 'TaskAssigned' || event.type === 'TaskDrafted') writeParts(rows, id, state);
    plan(rows, 'task', event.revision, id, state);
  },
};

export const dutiesProjection: Projection = {
  name: 'duties',
  of: ['duty'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('duties', id);
    const state = dutyDecider.evolve(before?.state ?? dutyDecider.initial, factOf<DutyEvent>(event));
    const { programme, period, unit } = state;
    rows.put('duties', id, {
      ...placeAfter(event, id, before),
      code: dutyCode(programme, period, unit),
      programme,
      period,
      unit,
      isOpen: state.status === 'open' ? 1 : 0,
      state,
    });
    plan(rows, 'duty', event.revision, id, state);
  },
};

export const blockersProjection: Projection = {
  name: 'blockers',
  of: ['blocker'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('blockers', id);
    const state = blockerDecider.evolve(before?.state ?? blockerDecider.initial, factOf<BlockerEvent>(event));
    rows.put('blockers', id, {
      ...placeAfter(event, id, before),
      task: state.task,
      unit: state.unit,
      isOpen: state.status === 'open' ? 1 : 0,
      state,
    });
    plan(rows, 'blocker', event.revision, id, state);
  },
};

export const directivesProjection: Projection = {
  name: 'directives',
  of: ['directive'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('directives', id);
    const state = directiveDecider.evolve(before?.state ?? directiveDecider.initial, factOf<DirectiveEvent>(event));
    rows.put('directives', id, {
      ...placeAfter(event, id, before),
      about: state.about.id,
      isOpen: state.status === 'issued' || state.status === 'accepted' ? 1 : 0,
      state,
    });
    plan(rows, 'directive', event.revision, id, state);
  },
};

/** The due list: when the obligation next wants a decision, from the very functions that will decide it. */
function plan<K extends ObligationKind>(
  rows: RowWriter,
  kind: K,
  revision: number,
  id: string,
  state: ObligationState<K>,
): void {
  const row = { stream: streamOf(kind, id), kind, id, revision };
  const calendar = calendarIn(rows);
  const hasClock = state.followUp !== undefined && calendar !== undefined;
  writeDue(rows, row, hasClock ? nextDueOf[kind](state, policyIn(rows, state.followUp.policy), calendar) : undefined);
}

/** A new calendar: every open obligation is planned again. What was decided stays decided. */
export function replanObligations(rows: RowWriter): void {
  for (const row of rows.find('tasks', { isOpen: 1 })) plan(rows, 'task', row.revision, row.id, row.state);
  for (const row of rows.find('duties', {})) plan(rows, 'duty', row.revision, row.id, row.state);
  for (const row of rows.find('blockers', { isOpen: 1 })) plan(rows, 'blocker', row.revision, row.id, row.state);
  for (const row of rows.find('directives', { isOpen: 1 })) plan(rows, 'directive', row.revision, row.id, row.state);
}

function writeParts(rows: RowWriter, task: string, { content }: Task): void {
  if (content?.leadUnit !== undefined) {
    rows.put('taskUnits', `${task}|${content.leadUnit}`, { task, unit: content.leadUnit, role: 'lead' });
  }
  for (const unit of content?.coordinatingUnits ?? []) {
    rows.put('taskUnits', `${task}|${unit}`, { task, unit, role: 'coordinating' });
  }
}

const isOpenTask = ({ progress }: Task): boolean =>
  progress !== 'none' && progress !== 'draft' && progress !== 'completed';

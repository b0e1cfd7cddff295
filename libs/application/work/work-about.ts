import type { WorkAbout } from '#contracts/me.js';
import type { Localized, TaskId, UnitId } from '#domain/kernel/names.js';
import { dutyTitle } from '#texts/duty/duty-title.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { leadUnitNamesIn } from '../engine/reading/unit-names.js';
import { maySeeBlocker, titleOf } from '../engine/reading/visibility.js';
import type { EscalatedKind } from '../tables.js';

/** What a person is asked about, in the words that people know it by, and whose work it is. */
export function workAbout(scope: ReadScope, kind: EscalatedKind, id: string): WorkAbout {
  const { rows, at } = scope;
  switch (kind) {
    case 'task': {
      const task = taskOf(scope, id);
      return about(scope, { kind, id, code: task?.code ?? null, title: task?.title, task }, leadUnitOf(scope, id));
    }
    case 'duty': {
      const row = rows.get('duties', id, at);
      const title = row && dutyTitle(row.period);
      return about(scope, { kind, id, code: row?.code ?? null, title, task: null }, row?.unit);
    }
    case 'blocker': {
      const state = rows.get('blockers', id, at)?.state;
      const task = state === undefined ? null : taskOf(scope, state.task);
      const title = state !== undefined && maySeeBlocker(scope, id) ? { vi: state.title } : undefined;
      return about(scope, { kind, id, code: state?.taskCode ?? null, title, task }, state?.unit);
    }
  }
}

interface Known extends Pick<WorkAbout, 'kind' | 'id' | 'code' | 'task'> {
  /** Undefined where the reader may not see it. */
  readonly title: Localized | undefined;
}

function about(scope: ReadScope, { title, ...known }: Known, unit: UnitId | null | undefined): WorkAbout {
  return {
    ...known,
    title: title ?? { vi: known.code ?? known.id },
    leadUnit: unit ?? null,
    ...leadUnitNamesIn(scope.context.directory, unit),
  };
}

function taskOf(scope: ReadScope, task: TaskId): WorkAbout['task'] {
  const row = scope.rows.get('tasks', task, scope.at);
  return row === undefined ? null : { id: row.id, code: row.code, title: titleOf(scope, row) };
}

const leadUnitOf = ({ rows, at }: ReadScope, task: TaskId): UnitId | null | undefined =>
  rows.get('tasks', task, at)?.leadUnit;

import type { BlockerId, Localized, TaskId, UnitId } from '#domain/kernel/names.js';
import type { TaskContent } from '#domain/task/task.events.js';
import { parseStream } from '../../streams.js';
import type { TaskRow } from '../../tables.js';
import type { ReadScope } from './read-scope.js';

/**
 * Whether the reader may see what a task says. A restricted one is shown to people of its lead, coordinating or
 * assigning unit; restricted today is restricted in the past too, for rights are today's.
 */
export function maySeeTask({ rows, reader }: ReadScope, task: TaskId): boolean {
  const content = rows.get('tasks', task)?.state.content;
  return content === undefined || !content.isRestricted || unitsOf(content).some((unit) => reader.units.has(unit));
}

/** Its title, or for an outsider of a restricted task its code. */
export const titleOf = (scope: ReadScope, row: TaskRow): Localized => shownTitle(row, maySeeTask(scope, row.id));

export function shownTitle({ id, code, state }: TaskRow, isShown: boolean): Localized {
  const title = state.content?.title;
  return isShown && title !== undefined ? title : { vi: code ?? id };
}

/** Whether the reader may see what a stream says. */
export function maySeeStream(scope: ReadScope, stream: string): boolean {
  const { category, id } = parseStream(stream);
  switch (category) {
    case 'task':
      return maySeeTask(scope, id);
    case 'blocker':
      return maySeeBlocker(scope, id);
    case 'directive':
      return maySeeDirective(scope, id);
    default:
      return true;
  }
}

export function maySeeBlocker(scope: ReadScope, blocker: BlockerId): boolean {
  const task = scope.rows.get('blockers', blocker)?.task;
  return task === undefined || maySeeTask(scope, task);
}

/** Whoever gave or got a directive reads it, whatever it is about. */
export function maySeeDirective(scope: ReadScope, directive: string): boolean {
  const state = scope.rows.get('directives', directive)?.state;
  if (state === undefined) return true;
  const { about, direction } = state;
  const parties: readonly (UnitId | undefined)[] = [direction?.issuer.unit, direction?.addressee.unit];
  const isParty = parties.some((unit) => unit !== undefined && scope.reader.units.has(unit));
  return isParty || maySeeStream(scope, `${about.kind}-${about.id}`);
}

const unitsOf = ({ leadUnit, coordinatingUnits, assigningUnit }: TaskContent): readonly UnitId[] =>
  leadUnit === undefined ? [...coordinatingUnits, assigningUnit] : [leadUnit, ...coordinatingUnits, assigningUnit];

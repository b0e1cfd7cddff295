import type { BlockerId, Localized, TaskId } from '#domain/kernel/names.js';
import { parseStream } from '../../streams.js';
import type { TaskRow } from '../../tables.js';
import type { ReadScope } from './read-scope.js';

/**
 * Whether the reader may read what a task says, where they read that it is there: a restricted one is shown to people of its
 * lead, coordinating or assigning unit.
 */
export const maySeeTask = ({ sight, rows, at }: ReadScope, task: TaskId): boolean =>
  sight.readsWordsOf(task, rows.get('tasks', task, at)?.state.content);

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
  const parties = [direction?.issuer.unit, direction?.addressee.unit];
  const isParty = parties.some((unit) => unit !== undefined && scope.reader.units.has(unit));
  return isParty || maySeeStream(scope, `${about.kind}-${about.id}`);
}

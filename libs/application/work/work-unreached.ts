import { postsOf, unitOf } from '#domain/directory/directory.js';
import { type Gap, gapsIn } from '#domain/directory/reach.js';
import type { UnitId } from '#domain/kernel/names.js';
import { audienceOf } from '#domain/task/task.decide.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { Todo } from './work-todo.js';

/**
 * Units with a part in open tasks where nobody is told: to the secretariat of the unit that assigned them, one item for each
 * unit and what it lacks, until posts are held or the tasks have ended.
 */
export function unreachedUnits(scope: ReadScope): readonly Todo[] {
  const { rows, at, context, reader } = scope;
  const assigns = postsOf(context.directory, reader.person).filter(({ post }) => post.kind === 'secretariat');
  if (assigns.length === 0) return [];
  const found = new Map<string, { readonly gap: Gap; tasks: number }>();
  for (const { state } of rows.find('tasks', { isOpen: 1 }, { at })) {
    const audience = audienceOf(state);
    if (audience === undefined || !assigns.some(({ unit }) => unit === audience.assigningUnit)) continue;
    for (const gap of gapsIn(context.directory, audience)) {
      const key = `${gap.unit} ${gap.missing}`;
      const known = found.get(key) ?? { gap, tasks: 0 };
      known.tasks += 1;
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ gap, tasks }) => itemOf(scope, gap, tasks));
}

function itemOf({ context }: ReadScope, { unit: id, missing }: Gap, tasks: number): Todo {
  const name = nameOf(context, id);
  return {
    why: 'fillPost',
    dueAt: undefined,
    about: { kind: 'unit', id, code: id, title: name ?? { vi: id }, leadUnit: id, leadUnitName: name, task: null },
    actions: [],
    unreached: { id, code: id, missing, tasks },
  };
}

const nameOf = ({ directory }: ReadScope['context'], unit: UnitId) => unitOf(directory, unit)?.name ?? null;

import { type Blocker, blockerAudience } from '#domain/blocker/blocker.js';
import { postsOf } from '#domain/directory/directory.js';
import { type Gap, gapsIn } from '#domain/directory/reach.js';
import { type Audience, resolveRole } from '#domain/directory/recipients.js';
import type { TaskId, UnitId } from '#domain/kernel/names.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { leadUnitNamesIn, nameOfUnit } from '../engine/reading/unit-names.js';
import { unitsWithoutSecretariat } from '../programme/without-secretariat.js';
import { audienceInOutline } from './work-candidates.js';
import type { Todo } from './work-todo.js';

/**
 * Units with a part in open tasks where nobody is told, and levels before which a blocker should have come (3.2): to the
 * secretariat of the unit that assigned them, one item for each unit and what it lacks, until posts are held or the matter has
 * ended.
 */
export function unreachedUnits(scope: ReadScope): readonly Todo[] {
  const { rows, at, context, reader } = scope;
  const assigns = postsOf(context.directory, reader.person).filter(({ post }) => post.kind === 'secretariat');
  if (assigns.length === 0) return [];
  const isTheirs = ({ assigningUnit }: Audience) => assigns.some(({ unit }) => unit === assigningUnit);
  const found = new Map<string, { readonly gap: Gap; readonly tasks: Set<TaskId> }>();
  const add = (task: TaskId, gap: Gap): void => {
    const key = `${gap.unit} ${gap.missing}`;
    const known = found.get(key) ?? { gap, tasks: new Set() };
    known.tasks.add(task);
    found.set(key, known);
  };
  const given = { assigningUnit: { in: assigns.map(({ unit }) => unit) }, isOpen: 1 } as const;
  for (const outline of rows.find('taskOutlines', given, { at })) {
    const audience = audienceInOutline(outline);
    if (audience === undefined || !isTheirs(audience)) continue;
    for (const gap of gapsIn(context.directory, audience)) add(outline.task, gap);
  }
  for (const { task, state } of rows.find('blockers', { isOpen: 1 }, { at })) {
    const audience = blockerAudience(state);
    if (isTheirs(audience)) for (const gap of unansweredIn(context, state, audience)) add(task, gap);
  }
  return [...found.values()].map(({ gap, tasks }) => itemOf(scope, gap, tasks.size));
}

/** The same where there is no secretariat to see it: to the administrators, who see no case and so no count of them. */
export function missingSecretariats(scope: ReadScope): readonly Todo[] {
  const { rows, context, reader } = scope;
  const isTheirs = postsOf(context.directory, reader.person).some(({ post }) => post.kind === 'administrator');
  if (!isTheirs) return [];
  return unitsWithoutSecretariat(rows, context).map((unit) => itemOf(scope, { unit, missing: 'secretariat' }, null));
}

/** Levels that the blocker should have come before, and of which nobody holds one yet. */
function unansweredIn({ directory }: ReadScope['context'], { followUp }: Blocker, audience: Audience): readonly Gap[] {
  const levels = (followUp?.unanswerable ?? []).map(({ level }) => level);
  return levels.flatMap((missing): readonly Gap[] => {
    // A unit that nobody is in charge of is said of its tasks.
    if (missing === 'fieldLeader' || missing === 'issuer') return [];
    if (resolveRole(directory, audience, missing).length > 0) return [];
    return [{ missing, unit: missing === 'head' ? audience.leadUnit : audience.assigningUnit }];
  });
}

function itemOf(
  { context }: ReadScope,
  { unit: id, missing }: Pick<NonNullable<Todo['unreached']>, 'missing'> & { readonly unit: UnitId },
  tasks: number | null,
): Todo {
  const title = nameOfUnit(context.directory, id);
  const names = leadUnitNamesIn(context.directory, id);
  return {
    why: 'fillPost',
    dueAt: undefined,
    about: { kind: 'unit', id, code: id, title, leadUnit: id, ...names, task: null },
    actions: [],
    unreached: { id, code: id, missing, tasks },
  };
}

import type { UnitItem, Units } from '#contracts/units.js';
import { HEADS } from '#domain/directory/directory.js';
import type { UnitId } from '#domain/kernel/names.js';
import { actionsOf } from '../engine/reading/actions.js';
import { quarantinedView } from '../engine/reading/quarantined-view.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import type { UnitRow } from '../tables.js';

/** Every unit with its posts, each before those under it. Who holds a post is not said here: this is for everybody. */
export function unitsOf(scope: ReadScope): Units {
  const { rows, at } = scope;
  const units = new Map(
    rows.find('units', {}, { at }).flatMap((row) => (row.state.established ? [[row.id, row]] : [])),
  );
  const parents = new Map(rows.find('placements', {}, { at }).map(({ unit, parent }) => [unit, parent]));
  const items = inStructure([...units.keys()], parents).flatMap((unit) => {
    const row = units.get(unit);
    return row === undefined ? [] : [unitItem(scope, row, parents.get(unit) ?? null)];
  });
  return { items, ...answered(scope) };
}

function unitItem(scope: ReadScope, { id: unit, stream, state }: UnitRow, parent: UnitId | null): UnitItem {
  const posts = Object.values(state.posts);
  const head = posts.find(({ kind }) => HEADS.includes(kind));
  return {
    ...{
      unit,
      name: state.name,
      shortName: state.shortName ?? state.name,
      kind: state.kind,
      parent,
      participates: state.participation === 'system',
    },
    head: head === undefined ? null : { post: head.id, title: head.title },
    focalPoint: state.focalPoint ?? null,
    closedOn: state.closed?.on ?? null,
    posts: posts.map(({ id: post, kind, title, holder }) => ({
      ...{ post, kind, title, since: holder?.since ?? null, isVacant: holder === undefined },
    })),
    // Nobody else is offered anything: of most readers nothing need be looked up for each unit.
    actions: scope.sight.administers() ? actionsOf(scope, 'unit', { stream, state }) : [],
    ...quarantinedView(scope, stream),
  };
}

/** What a damaged past has in a circle comes last, and is not lost. */
function inStructure(units: readonly UnitId[], parents: ReadonlyMap<UnitId, UnitId>): readonly UnitId[] {
  const under = new Map<UnitId | undefined, UnitId[]>();
  for (const unit of units.toSorted()) {
    const parent = parents.get(unit);
    // Under what was never established, it stands at the top.
    const above = parent !== undefined && units.includes(parent) ? parent : undefined;
    under.set(above, [...(under.get(above) ?? []), unit]);
  }
  const placed = new Set<UnitId>();
  const place = (unit: UnitId): void => {
    if (placed.has(unit)) return;
    placed.add(unit);
    for (const child of under.get(unit) ?? []) place(child);
  };
  for (const unit of [...(under.get(undefined) ?? []), ...units.toSorted()]) place(unit);
  return [...placed];
}

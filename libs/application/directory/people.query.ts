import type { People, PersonItem } from '#contracts/people.js';
import { type HeldPost, heldPosts, postsOf, unitOf } from '#domain/directory/directory.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import type { Names } from '../engine/sight/names.js';
import { handlerIn, timelinessFrom } from '../task/task-card.js';

/** Whoever holds a post in the unit, with how much each has to do; a unit whose people are not the reader's to know is not there. */
export async function peopleOf(scope: ReadScope, names: Names, unit: UnitId): Promise<People | Rejection<'not-found'>> {
  const { directory } = scope.context;
  const isTheirs = scope.sight.knowsPeopleOf(unit, 'organisation');
  if (!isTheirs || unitOf(directory, unit) === undefined) return reject('not-found', { unit });
  const held = new Map<PersonId, HeldPost[]>();
  for (const one of heldPosts(directory, unit)) held.set(one.person, [...(held.get(one.person) ?? []), one]);
  const loads = loadsOf(scope, held);
  const items = [...held].map(async ([person, posts]): Promise<PersonItem> => {
    const { open, overdue } = loads.get(person) ?? NOTHING;
    const name = await names.of(person, 'organisation');
    return { person, name, posts: posts.flatMap(postOf), openTasks: open, overdueTasks: overdue };
  });
  return { unit, items: await Promise.all(items), ...answered(scope) };
}

/** Whoever is registered and holds no post anywhere: they wait to be appointed. Of no unit, so administrators alone know them. */
export async function peopleWithoutPost(scope: ReadScope, names: Names): Promise<People | Rejection<'not-found'>> {
  const { rows, at, sight, context } = scope;
  if (!sight.administers()) return reject('not-found');
  const waiting = rows
    .find('persons', {}, { at })
    .map(({ person }) => person)
    .filter((person) => postsOf(context.directory, person).length === 0)
    .toSorted();
  const loads = loadsOf(scope, new Map(waiting.map((person) => [person, undefined])));
  const items = waiting.map(async (person): Promise<PersonItem> => {
    const { open, overdue } = loads.get(person) ?? NOTHING;
    const name = await names.of(person, 'organisation');
    return { person, name, posts: [], openTasks: open, overdueTasks: overdue };
  });
  return { unit: null, items: await Promise.all(items), ...answered(scope) };
}

interface Load {
  readonly open: number;
  readonly overdue: number;
}
const NOTHING: Load = { open: 0, overdue: 0 };

/** Of what they handle in whatever unit: a list by handler has as many. */
function loadsOf(scope: ReadScope, people: ReadonlyMap<PersonId, unknown>): ReadonlyMap<PersonId, Load> {
  const loads = new Map<PersonId, Load>();
  for (const outline of scope.rows.find('taskOutlines', { isOpen: 1 }, { at: scope.at })) {
    const { programme, leadUnit, handler, timeliness } = outline;
    const person = handlerIn(scope, leadUnit, handler)?.person;
    if (person == null || !people.has(person)) continue;
    const { open, overdue } = loads.get(person) ?? NOTHING;
    const isOverdue = timelinessFrom(scope, programme, timeliness) === 'overdue';
    loads.set(person, { open: open + 1, overdue: overdue + (isOverdue ? 1 : 0) });
  }
  return loads;
}

const postOf = ({ post: { id: post, kind, title, holder } }: HeldPost): PersonItem['posts'] =>
  holder === undefined ? [] : [{ post, kind, title, since: holder.since }];

import type { TSchema } from 'typebox';
import { PSEUDONYM, UNIT_CODE, type WireNamed, type WirePerson } from '#contracts/named.js';
import { type Directory, postsOf } from '#domain/directory/directory.js';
import type { PersonId } from '#domain/kernel/names.js';
import { DecisionContext } from '../decision-context.js';
import type { Names } from '../sight/names.js';
import { markedIn } from './marked.js';
import type { ReadScope } from './read-scope.js';
import { nameOfUnit, shortNameOf } from './unit-names.js';

/** An answer as its query makes it, before it is said who and what it names. */
export type Bare<Answer> = Omit<Answer, 'named'>;

/**
 * Who and what an answer names, said once beside it: a page writes “Nguyễn Văn Ví Dụ (chuyên viên, Cục ATTT)” without asking
 * again, and each name is opened once however often somebody stands in the answer.
 */
export async function namedIn(shape: TSchema, answer: object, scope: ReadScope, names: Names): Promise<WireNamed> {
  const { directory } = scope.context;
  const people = markedIn(shape, answer, PSEUDONYM).map(async (person): Promise<WirePerson> => {
    const name = await names.of(person, 'work');
    return { person, name, posts: postsShown(scope, person) };
  });
  const units = markedIn(shape, answer, UNIT_CODE).map((unit) => ({
    ...{ unit, name: nameOfUnit(directory, unit), shortName: shortNameOf(directory, unit) },
  }));
  return { people: await Promise.all(people), units };
}

/** Where they stand; of whoever holds no post any more, where they stood when they last did something that the reader may read. */
function postsShown(scope: ReadScope, person: PersonId): WirePerson['posts'] {
  const held = postsIn(scope.context.directory, person);
  if (held.length > 0) return held;
  const [last] = scope.rows.find(
    'events',
    { actor: person, position: { lte: scope.at } },
    { orderBy: 'position', descending: true, limit: 1 },
  );
  if (last === undefined) return [];
  const then = postsIn(new DecisionContext(scope.rows, scope.rows.positionAt(last.recordedAt), true).directory, person);
  return (then.some(({ unit }) => unit === last.unit) ? then.filter(({ unit }) => unit === last.unit) : then).slice(
    0,
    1,
  );
}

const postsIn = (directory: Directory, person: PersonId): WirePerson['posts'] =>
  postsOf(directory, person).map(({ unit, post: { id: post, title } }) => ({
    ...{ unit, unitName: nameOfUnit(directory, unit), unitShortName: shortNameOf(directory, unit), post, title },
  }));

import { type Directory, postsOf } from '#domain/directory/directory.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { RightsRejection } from '#texts/door/door-codes.js';

/** For which unit a person acts: the one they name, else the only one in which they hold a post. */
export function actingUnit(
  directory: Directory,
  person: PersonId,
  named: UnitId | undefined,
): { readonly unit: UnitId } | Rejection<RightsRejection> {
  const [only, ...others] = new Set(postsOf(directory, person).map(({ unit }) => unit));
  if (named !== undefined) {
    return [only, ...others].includes(named) ? { unit: named } : reject('not-your-unit', { unit: named }, '/unit');
  }
  if (only === undefined) return reject('not-your-unit');
  if (others.length > 0) return reject('acting-unit-required', { units: [only, ...others].join(', ') }, '/unit');
  return { unit: only };
}

import type { PersonId } from '#domain/kernel/names.js';

/** The persons under a key of what was read from a file; undefined where there are no such. */
export function personsIn(value: unknown, key: string): readonly PersonId[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const persons: unknown = Reflect.get(value, key);
  return Array.isArray(persons) && persons.every((person) => typeof person === 'string') ? persons : undefined;
}

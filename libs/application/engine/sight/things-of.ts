import { type Directory, postsOf } from '#domain/directory/directory.js';
import { isHandledBy } from '#domain/directory/recipients.js';
import type { PersonId } from '#domain/kernel/names.js';
import type { ReadModels } from '../../ports/read-models.js';
import { streamOf } from '../../streams.js';
import { Parties } from './parties.js';
import { placeOf } from './party-key.js';

/**
 * Streams of the things that somebody takes part in by a post that they hold today: they were told of it, gave or got a directive
 * about it, or handle it.
 */
export function thingsOf(
  rows: Pick<ReadModels, 'get' | 'find'>,
  directory: Directory,
  person: PersonId,
): ReadonlySet<string> {
  const held = postsOf(directory, person);
  const places = held.map(({ unit, post }) => placeOf(unit, post.id));
  const handled = held.flatMap(({ unit, post }) =>
    rows
      .find('taskOutlines', { leadUnit: unit })
      .filter(({ handler }) => isHandledBy(handler ?? undefined, { person, post }))
      .map(({ task }) => streamOf('task', task)),
  );
  return new Set([...new Parties(rows, person, places).things(), ...handled]);
}

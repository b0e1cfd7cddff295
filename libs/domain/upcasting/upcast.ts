import { invariant } from '../kernel/invariant.js';
import { own } from '../kernel/plain.js';
import type { Upcaster } from './event-versions.js';
import { type KnownEvent, knownEvents } from './known-events.js';
import { type Foreign, WrittenByNewerVersion } from './written-by-newer-version.js';

/** What the events of a type are written as today. */
export const schemaVersionOf = (type: KnownEvent['type']): number => knownEvents[type].length + 1;

/**
 * An event's data in today's shape, whichever of our versions wrote them.
 *
 * @throws WrittenByNewerVersion for a type or a version that is not ours yet.
 */
export function upcast(event: Foreign & { readonly data: object }): object {
  const upcasters = own<readonly Upcaster[]>(knownEvents, event.type);
  if (upcasters === undefined) throw new WrittenByNewerVersion(event, undefined);
  const { schemaVersion } = event;
  invariant(Number.isInteger(schemaVersion) && schemaVersion >= 1, 'schema versions count from 1');
  const current = upcasters.length + 1;
  if (schemaVersion > current) throw new WrittenByNewerVersion(event, current);
  // The version says which shape it is: the upcaster of that version was written for it.
  return upcasters.slice(schemaVersion - 1).reduce((data, next) => next(data as never), event.data);
}

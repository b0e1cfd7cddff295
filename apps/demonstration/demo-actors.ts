import type { Actor } from '#application/engine/actor.js';
import { parseCivilDate } from '#domain/calendar/civil-date.js';
import { instantAt } from '#domain/calendar/zone.js';
import type { Addressee } from '#domain/follow-up/follow-up.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';
import type { LocalTime, People, PostName } from './files.js';

export const DEMONSTRATION: Actor = { kind: 'system', name: 'demonstration' };

/** A time of the script as an instant. */
export function momentOf(local: LocalTime, timeZone: string): Instant {
  const [day = '', time = ''] = local.split('T');
  const date = parseCivilDate(day);
  invariant(date !== undefined, `${local} names a real day`);
  return instantAt(date, time, timeZone);
}

/** The holder of a post, acting for its unit. */
export function actorAt(people: People, name: PostName): Extract<Actor, { kind: 'person' }> {
  const [unit = '', id = ''] = name.split('/');
  const post = people.posts.find((known) => known.unit === unit && known.post === id);
  invariant(post !== undefined, `${name} is a post of the cast`);
  return { kind: 'person', person: post.holder, unit };
}

/** A post as the addressee of a directive. */
export function addresseeAt(name: PostName): Addressee {
  const [unit = '', post = ''] = name.split('/');
  return { unit, post };
}

export const personAt = (people: People, name: PostName): PersonId => actorAt(people, name).person;

import { type Directory, focalPointOf, HEADS, unitOf } from '#domain/directory/directory.js';
import type { Unit } from '#domain/directory/unit.js';
import type { Addressee } from '#domain/follow-up/follow-up.js';
import type { PostId, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';

/** To whom a directive goes, as it is said: a post, a unit, or a post of a unit. */
export interface AddresseeNamed {
  readonly unit?: UnitId;
  readonly post?: PostId;
}

export type AddresseeRejection =
  | 'unit-not-found'
  | 'addressee-not-found'
  | 'addressee-ambiguous'
  | 'addressee-takes-no-part';

/**
 * The post meant. A department is directed at its head, any other unit at its focal point, else its head. A post alone
 * is looked for in every unit. Whether somebody holds it is the decider's question.
 */
export function addresseeOf(
  directory: Directory,
  { unit: code, post }: AddresseeNamed,
): Addressee | Rejection<AddresseeRejection> {
  if (code === undefined) return postAnywhere(directory, post ?? '');
  const unit = unitOf(directory, code);
  if (unit === undefined) return reject('unit-not-found', { unit: code }, '/addressee/unit');
  if (post !== undefined) return { unit: code, post };
  const reached = reachedPost(directory, unit);
  return reached === undefined
    ? reject('addressee-not-found', { unit: code, post: 'head' }, '/addressee/unit')
    : { unit: code, post: reached };
}

function postAnywhere({ units }: Directory, post: PostId): Addressee | Rejection<AddresseeRejection> {
  const [found, ...others] = Object.values(units).filter((unit) => Object.hasOwn(unit.posts, post));
  if (found === undefined) return reject('addressee-not-found', { post }, '/addressee/post');
  if (others.length === 0) return { unit: found.id, post };
  const known = [found, ...others].map(({ id }) => id).join(', ');
  return reject('addressee-ambiguous', { post, units: known }, '/addressee/post');
}

/** As with whatever else a unit is told: the focal point's post while it is held, else the head's while that is. */
function reachedPost(directory: Directory, { id, kind, posts, focalPoint }: Unit): PostId | undefined {
  const head = Object.values(posts).find((post) => HEADS.includes(post.kind))?.id;
  if (kind === 'department') return head;
  return focalPointOf(directory, id)?.post.id ?? focalPoint ?? head;
}

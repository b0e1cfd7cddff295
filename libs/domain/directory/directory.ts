import type { PersonId, UnitId } from '../kernel/names.js';
import { own } from '../kernel/plain.js';
import type { Post, PostKind, Unit } from './unit.js';

/** Every unit with its posts and holders as of one moment: what rules are told about people. */
export interface Directory {
  readonly units: Readonly<Record<UnitId, Unit>>;
  /** Throws for whoever holds a post of which is not known whether they hold it still: they are not told that they hold none. */
  readonly requireKnown?: (person: PersonId) => void;
}

/** What somebody holds. */
interface Holding {
  readonly unit: UnitId;
  readonly post: Post;
}

/** A post that somebody holds. */
export interface HeldPost extends Holding {
  readonly person: PersonId;
}

/** At the head of a unit. */
export const HEADS: readonly PostKind[] = ['head', 'headOfMinistry'];

export const unitOf = (directory: Directory, unit: UnitId): Unit | undefined => own(directory.units, unit);

/** The unit's held posts in the order in which they were created; of the given kinds only, where kinds are given. */
export function heldPosts(directory: Directory, unit: UnitId, kinds?: readonly PostKind[]): readonly HeldPost[] {
  return Object.values(unitOf(directory, unit)?.posts ?? {})
    .filter((post) => kinds === undefined || kinds.includes(post.kind))
    .flatMap((post) => (post.holder === undefined ? [] : [{ unit, post, person: post.holder.person }]));
}

/** Undefined while the post at the head is vacant. */
export const headOf = (directory: Directory, unit: UnitId): HeldPost | undefined =>
  heldPosts(directory, unit, HEADS)[0];

/** Whoever hears for the unit: the holder of its focal point, else its head. */
export function focalPointOf(directory: Directory, unit: UnitId): HeldPost | undefined {
  const focalPoint = unitOf(directory, unit)?.focalPoint;
  return heldPosts(directory, unit).find(({ post }) => post.id === focalPoint) ?? headOf(directory, unit);
}

/** Everything that the person holds, in whatever unit. */
export function postsOf(directory: Directory, person: PersonId): readonly Holding[] {
  directory.requireKnown?.(person);
  return holdingsOf(directory).get(person) ?? [];
}

/** A directory is of one moment and never changes, and every command asks it: gathered once. */
const gathered = new WeakMap<Directory, ReadonlyMap<PersonId, readonly Holding[]>>();

function holdingsOf(directory: Directory) {
  const known = gathered.get(directory);
  if (known !== undefined) return known;
  const holdings = new Map<PersonId, Holding[]>();
  for (const { unit, post, person } of Object.keys(directory.units).flatMap((id) => heldPosts(directory, id))) {
    const held = holdings.get(person);
    if (held === undefined) holdings.set(person, [{ unit, post }]);
    else held.push({ unit, post });
  }
  gathered.set(directory, holdings);
  return holdings;
}

export const holdsPostIn = (directory: Directory, person: PersonId, unit: UnitId): boolean =>
  heldPosts(directory, unit).some((held) => held.person === person);

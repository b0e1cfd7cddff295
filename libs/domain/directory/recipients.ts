import { unreachable } from '../kernel/invariant.js';
import type { PersonId, PostId, UnitId } from '../kernel/names.js';
import { type Directory, focalPointOf, type HeldPost, headOf, heldPosts, postsOf, unitOf } from './directory.js';
import type { PostKind } from './unit.js';

/** As what a step of a escalation policy tells somebody. */
export type Role =
  | 'handler'
  | 'focalPoint'
  | 'coordinatingUnits'
  | 'deputyHead'
  | 'head'
  | 'fieldLeader'
  | 'secretariat'
  | 'headOfMinistry'
  | 'addressee'
  | 'issuer'
  /** Whoever handed in or asked for what was decided. */
  | 'asker'
  /** Whoever had urged, or their secretariat where they have left. */
  | 'urger'
  /** Whoever raised the blocker. */
  | 'raiser';

/** Where the word lands. */
export type ReachedPost =
  | 'handler'
  | 'focalPoint'
  | 'deputyHead'
  | 'head'
  | 'fieldLeader'
  | 'secretariat'
  | 'headOfMinistry'
  | 'staff';

export interface Recipient {
  readonly unit: UnitId;
  readonly post: ReachedPost;
  readonly postId: PostId;
  readonly person: PersonId;
}

/** Whom an obligation concerns, by units and posts: who that is, is asked of the directory each time. */
export interface Audience {
  readonly leadUnit: UnitId;
  readonly coordinatingUnits: readonly UnitId[];
  readonly assigningUnit: UnitId;
  readonly handler?: { readonly person: PersonId } | { readonly post: PostId };
  readonly addressee?: { readonly unit: UnitId; readonly post: PostId };
  readonly issuer?: { readonly unit: UnitId; readonly post: PostId };
  readonly askers?: readonly PersonId[];
  readonly urger?: { readonly person: PersonId; readonly unit: UnitId };
  readonly raiser?: PersonId;
}

const REACHED_AS = {
  head: 'head',
  deputyHead: 'deputyHead',
  staff: 'staff',
  fieldLeader: 'fieldLeader',
  secretariat: 'secretariat',
  headOfMinistry: 'headOfMinistry',
  auditor: 'staff',
  administrator: 'staff',
} satisfies Record<PostKind, ReachedPost>;

const ROLE_OF = {
  head: 'head',
  deputyHead: 'deputyHead',
  staff: 'handler',
  fieldLeader: 'fieldLeader',
  secretariat: 'secretariat',
  headOfMinistry: 'headOfMinistry',
  auditor: 'focalPoint',
  administrator: 'focalPoint',
} satisfies Record<PostKind, Role>;

/** Whether the one who handles it, named by person or by post, is whoever holds this post. */
export function isHandledBy(
  handler: Audience['handler'],
  { person, post }: Pick<HeldPost, 'person' | 'post'>,
): boolean {
  if (handler === undefined) return false;
  return 'person' in handler ? handler.person === person : handler.post === post.id;
}

/** Whether the person handles it by a post that they hold today in the unit that leads it. */
export const handles = (
  directory: Directory,
  person: PersonId,
  { leadUnit, handler }: Pick<Audience, 'leadUnit' | 'handler'>,
): boolean =>
  postsOf(directory, person).some(({ unit, post }) => unit === leadUnit && isHandledBy(handler, { person, post }));

/** The people whom a role means at this moment; none where the posts are vacant or the unit is unknown. */
export function resolveRole(directory: Directory, audience: Audience, role: Role): readonly Recipient[] {
  const { leadUnit, assigningUnit } = audience;
  switch (role) {
    case 'handler':
    case 'deputyHead':
    case 'head':
      // Inside another ministry or a province nobody is told over the focal point's head.
      return unitOf(directory, leadUnit)?.kind === 'department'
        ? withinDepartment(directory, audience, role)
        : toldFor(directory, leadUnit);
    case 'focalPoint':
      return toldFor(directory, leadUnit);
    case 'coordinatingUnits':
      return audience.coordinatingUnits.flatMap((unit) => toldFor(directory, unit));
    case 'fieldLeader':
      return heldPosts(directory, assigningUnit, ['fieldLeader'])
        .filter(({ post }) => post.portfolio.includes(leadUnit))
        .map((held) => reached(held, 'fieldLeader'));
    case 'secretariat':
    case 'headOfMinistry':
      return heldPosts(directory, assigningUnit, [role]).map((held) => reached(held, role));
    case 'addressee':
    case 'issuer':
      return holderOf(directory, audience[role]).map((held) => reached(held, REACHED_AS[held.post.kind]));
    case 'asker':
      return (audience.askers ?? []).flatMap((person) => memberOf(directory, leadUnit, person));
    case 'raiser':
      return memberOf(directory, leadUnit, audience.raiser);
    case 'urger':
      return urgerOf(directory, audience);
    default:
      return unreachable(role, 'resolveRole');
  }
}

function withinDepartment(
  directory: Directory,
  { leadUnit, handler }: Audience,
  role: 'handler' | 'deputyHead' | 'head',
): readonly Recipient[] {
  switch (role) {
    case 'deputyHead':
      return heldPosts(directory, leadUnit, ['deputyHead']).map((held) => reached(held, 'deputyHead'));
    case 'head': {
      const head = headOf(directory, leadUnit);
      return head === undefined ? [] : [reached(head, 'head')];
    }
    case 'handler': {
      const named = heldPosts(directory, leadUnit).find((held) => isHandledBy(handler, held));
      return named === undefined ? toldFor(directory, leadUnit) : [reached(named, 'handler')];
    }
  }
}

/** A unit to be told is told at its focal point, else its head. */
function toldFor(directory: Directory, unit: UnitId): readonly Recipient[] {
  const held = focalPointOf(directory, unit);
  if (held === undefined) return [];
  const isFocalPoint = held.post.id === unitOf(directory, unit)?.focalPoint;
  return [reached(held, isFocalPoint ? 'focalPoint' : 'head')];
}

function holderOf(directory: Directory, at: Audience['addressee']): readonly HeldPost[] {
  return at === undefined ? [] : heldPosts(directory, at.unit).filter(({ post }) => post.id === at.post);
}

/** A person, as long as they have a post in the unit. */
function memberOf(directory: Directory, unit: UnitId, person: PersonId | undefined): readonly Recipient[] {
  const held = heldPosts(directory, unit).find((one) => one.person === person);
  return held === undefined ? [] : [reached(held, REACHED_AS[held.post.kind])];
}

/** An answer is never told to nobody because somebody has left. */
function urgerOf(directory: Directory, { urger, assigningUnit }: Audience): readonly Recipient[] {
  if (urger === undefined) return [];
  const known = memberOf(directory, urger.unit, urger.person);
  if (known.length > 0) return known;
  return heldPosts(directory, assigningUnit, ['secretariat']).map((held) => reached(held, 'secretariat'));
}

function reached({ unit, post, person }: HeldPost, as: ReachedPost): Recipient {
  return { unit, post: as, postId: post.id, person };
}

/** Whom an obligation concerns, by role; asked once of each. */
export function peopleOf(directory: Directory, audience: Audience): People {
  const known = new Map<Role, readonly Recipient[]>();
  return {
    as(role) {
      const found = known.get(role) ?? resolveRole(directory, audience, role);
      known.set(role, found);
      return found;
    },
    at: (post) =>
      holderOf(directory, post).map((held) => ({
        ...reached(held, REACHED_AS[held.post.kind]),
        role: ROLE_OF[held.post.kind],
      })),
    whyNobody: (role) => (isInCharge(directory, audience, role) ? 'vacant' : 'not-in-charge'),
  };
}

export interface People {
  as(role: Role): readonly Recipient[];
  /** Whoever holds a post, in the role that its kind has in general. */
  at(post: NonNullable<Audience['addressee']>): readonly (Recipient & { readonly role: Role })[];
  /** Of a role that nobody has. */
  whyNobody(role: Role): WhyNobody;
}

/** The post has no holder; or no post has the unit in its portfolio. */
export type WhyNobody = 'vacant' | 'not-in-charge';

function isInCharge(directory: Directory, { assigningUnit, leadUnit }: Audience, role: Role): boolean {
  if (role !== 'fieldLeader') return true;
  const posts = Object.values(unitOf(directory, assigningUnit)?.posts ?? {});
  return posts.some(({ kind, portfolio }) => kind === 'fieldLeader' && portfolio.includes(leadUnit));
}

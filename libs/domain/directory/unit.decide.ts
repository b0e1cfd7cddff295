import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { Localized, PersonId, PostId, UnitId } from '../kernel/names.js';
import { defined, isSame, own } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import {
  evolveUnit,
  initialUnit,
  type Post,
  type PostKind,
  type Unit,
  type UnitEvent,
  type UnitFacts,
} from './unit.js';

interface OfPost {
  readonly now: Instant;
  readonly post: PostId;
}

export type UnitCommand =
  | (UnitFacts & { readonly type: 'EstablishUnit'; readonly now: Instant; readonly unit: UnitId })
  /** Without a short name it has none any more. */
  | (Pick<UnitFacts, 'name' | 'shortName'> & { readonly type: 'RenameUnit'; readonly now: Instant })
  | (OfPost & { readonly type: 'CreatePost'; readonly kind: PostKind; readonly title: Localized })
  /** `since` is the date that the appointment names; who holds the post changes when this is decided. */
  | (OfPost & { readonly type: 'AppointHolder'; readonly person: PersonId; readonly since: CivilDate })
  /** Names whom it relieves: a late one must not put out the successor. */
  | (OfPost & { readonly type: 'RelieveHolder'; readonly person: PersonId })
  | (OfPost & { readonly type: 'DesignateFocalPoint' })
  /** `units` is the whole portfolio, in place of the one before. */
  | (OfPost & { readonly type: 'AssignPortfolio'; readonly units: readonly UnitId[] });

export type UnitRejection =
  | 'unit-already-established'
  | 'unit-not-found'
  | 'post-already-exists'
  | 'post-not-found'
  | 'post-already-held'
  | 'post-held-by-another'
  | 'post-without-portfolio';

type Decision = readonly UnitEvent[] | Rejection<UnitRejection>;
type OfKind<Type extends UnitCommand['type']> = Extract<UnitCommand, { type: Type }>;

export const unitDecider: Decider<UnitCommand, UnitEvent, Unit, void, UnitRejection> = {
  initial: initialUnit,
  evolve: evolveUnit,
  decide,
};

function decide(command: UnitCommand, unit: Unit): Decision {
  if (command.type === 'EstablishUnit') return establish(command, unit);
  if (!unit.established) return reject('unit-not-found');
  if (command.type === 'RenameUnit') return rename(command, unit);
  if (command.type === 'CreatePost') return createPost(command, unit);
  const post = own(unit.posts, command.post);
  if (post === undefined) return reject('post-not-found', { post: command.post, unit: unit.id }, '/post');
  switch (command.type) {
    case 'AppointHolder':
      return appoint(command, post);
    case 'RelieveHolder':
      return relieve(command, post);
    case 'DesignateFocalPoint':
      return unit.focalPoint === post.id ? [] : [{ type: 'FocalPointDesignated', data: { post: post.id } }];
    case 'AssignPortfolio':
      return assignPortfolio(command, post);
    default:
      return unreachable(command, 'unit decide');
  }
}

function establish({ type: _, now, ...data }: OfKind<'EstablishUnit'>, unit: Unit): Decision {
  const event: UnitEvent = { type: 'UnitEstablished', data };
  if (!unit.established) return [event];
  const saysNothingNew = isSame(evolveUnit(unit, { ...event, occurredAt: now }), unit);
  return saysNothingNew ? [] : reject('unit-already-established', { unit: unit.id }, '/unit');
}

function rename({ name, shortName }: OfKind<'RenameUnit'>, unit: Unit): Decision {
  if (isSame(unit.name, name) && isSame(unit.shortName, shortName)) return [];
  return [{ type: 'UnitRenamed', data: { name, ...defined({ shortName }) } }];
}

function createPost({ post, kind, title }: OfKind<'CreatePost'>, unit: Unit): Decision {
  const known = own(unit.posts, post);
  if (known === undefined) return [{ type: 'PostCreated', data: { post, kind, title } }];
  const isKnown = known.kind === kind && isSame(known.title, title);
  return isKnown ? [] : reject('post-already-exists', { post, unit: unit.id }, '/post');
}

function appoint({ person, since }: OfKind<'AppointHolder'>, { id: post, holder }: Post): Decision {
  if (holder === undefined) return [{ type: 'HolderAppointed', data: { post, person, since } }];
  return holder.person === person ? [] : reject('post-already-held', { post, since: holder.since }, '/post');
}

function relieve({ person }: OfKind<'RelieveHolder'>, { id: post, holder }: Post): Decision {
  if (holder === undefined) return [];
  if (holder.person !== person) return reject('post-held-by-another', { post, since: holder.since }, '/person');
  return [{ type: 'HolderRelieved', data: { post, person } }];
}

function assignPortfolio({ units }: OfKind<'AssignPortfolio'>, { id: post, kind, portfolio }: Post): Decision {
  if (kind !== 'fieldLeader') return reject('post-without-portfolio', { post }, '/post');
  const once = [...new Set(units)];
  return isSame(once.toSorted(), portfolio.toSorted())
    ? []
    : [{ type: 'PortfolioAssigned', data: { post, units: once } }];
}

import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { PostId } from '../kernel/names.js';
import { defined, isSame, own } from '../kernel/plain.js';
import { reject } from '../kernel/rejection.js';
import { appoint, confirm, relieve, withdraw } from './appointment.decide.js';
import { close, refusedClosed } from './closure.decide.js';
import { unitOf } from './directory.js';
import type { UnitCommand, UnitContext, UnitDecision, UnitOrder, UnitRejection } from './unit.commands.js';
import { evolveUnit, initialUnit, type Post, type Unit, type UnitEvent } from './unit.js';
import { refusedDay } from './unit-dates.js';

export type { UnitCommand, UnitContext, UnitRejection } from './unit.commands.js';

export const unitDecider: Decider<UnitCommand, UnitEvent, Unit, UnitContext, UnitRejection> = {
  initial: initialUnit,
  evolve: evolveUnit,
  decide,
};

function decide(command: UnitCommand, unit: Unit, context: UnitContext): UnitDecision {
  if (command.type === 'EstablishUnit') return establish(command, unit, context);
  if (!unit.established) return reject('unit-not-found');
  if (command.type === 'CloseUnit') return close(command, unit, context);
  if (unit.closed !== undefined) return refusedClosed(unit);
  if (command.type === 'RenameUnit') return rename(command, unit);
  if (command.type === 'CreatePost') return createPost(command, unit);
  const post = own(unit.posts, command.post);
  if (post === undefined) return postNotFound(command, unit);
  switch (command.type) {
    case 'AppointHolder':
      return appoint(command, unit, post, context);
    case 'ConfirmAppointment':
      return confirm(command, unit, post, context);
    case 'WithdrawAppointment':
      return withdraw(command, post);
    case 'RelieveHolder':
      return relieve(command, unit, post, context);
    case 'DesignateFocalPoint':
      return unit.focalPoint === post.id ? [] : [{ type: 'FocalPointDesignated', data: { post: post.id } }];
    case 'AssignPortfolio':
      return assignPortfolio(command, post, context);
    default:
      return unreachable(command, 'unit decide');
  }
}

/** Most name the post in the path, where no field of the body is to blame. */
function postNotFound({ type, post }: { readonly type: UnitCommand['type']; readonly post: PostId }, unit: Unit) {
  const because = { post, unit: unit.id };
  return type === 'DesignateFocalPoint'
    ? reject('post-not-found', because, '/post')
    : reject('post-not-found', because);
}

function establish(
  { type: _, now, by, ...data }: UnitOrder<'EstablishUnit'>,
  unit: Unit,
  context: UnitContext,
): UnitDecision {
  const event: UnitEvent = { type: 'UnitEstablished', data };
  if (!unit.established) {
    const { foundedOn } = data;
    const isChecked = by !== undefined && foundedOn !== undefined;
    return (isChecked ? refusedDay(foundedOn, { today: context.today }, '/foundedOn') : undefined) ?? [event];
  }
  const saysNothingNew = isSame(evolveUnit(unit, { ...event, occurredAt: now }), unit);
  return saysNothingNew ? [] : reject('unit-already-established', { unit: unit.id }, '/code');
}

function rename({ name, shortName }: UnitOrder<'RenameUnit'>, unit: Unit): UnitDecision {
  if (isSame(unit.name, name) && isSame(unit.shortName, shortName)) return [];
  return [{ type: 'UnitRenamed', data: { name, ...defined({ shortName }) } }];
}

function createPost({ post, kind, title }: UnitOrder<'CreatePost'>, unit: Unit): UnitDecision {
  const known = own(unit.posts, post);
  if (known === undefined) return [{ type: 'PostCreated', data: { post, kind, title } }];
  const isKnown = known.kind === kind && isSame(known.title, title);
  return isKnown ? [] : reject('post-already-exists', { post, unit: unit.id }, '/post');
}

function assignPortfolio(
  { by, units }: UnitOrder<'AssignPortfolio'>,
  { id: post, kind, portfolio }: Post,
  context: UnitContext,
): UnitDecision {
  if (kind !== 'fieldLeader') return reject('post-without-portfolio', { post });
  const once = [...new Set(units)];
  if (isSame(once.toSorted(), portfolio.toSorted())) return [];
  for (const [place, unit] of by === undefined ? [] : units.entries()) {
    const known = unitOf(context.directory, unit);
    const pointer = `/units/${place}`;
    if (known === undefined) return reject('unit-not-found', { unit }, pointer);
    // What they answered for before stays theirs, though it is closed.
    if (known.closed !== undefined && !portfolio.includes(unit)) return refusedClosed(known, pointer);
  }
  return [{ type: 'PortfolioAssigned', data: { post, units: once } }];
}

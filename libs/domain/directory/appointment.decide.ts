import type { PersonId } from '../kernel/names.js';
import { defined, isSame } from '../kernel/plain.js';
import { reject } from '../kernel/rejection.js';
import type { Warning } from '../kernel/warning.js';
import { type Directory, heldPosts } from './directory.js';
import type { UnitContext, UnitDecision, UnitOrder, UnitRefusal } from './unit.commands.js';
import type { Post, PostKind, Proposal, Unit } from './unit.js';
import { refusedDay } from './unit-dates.js';

/** Whoever holds one of these decides for others, sees what others do not, or says who may: one administrator is not enough. */
const NEEDS_SECOND: readonly PostKind[] = ['fieldLeader', 'headOfMinistry', 'secretariat', 'auditor', 'administrator'];

/** Such a post is filled by a document, or by two administrators. */
const needsSecond = ({ kind }: Pick<Post, 'kind'>): boolean => NEEDS_SECOND.includes(kind);

export function appoint(
  { by, person, since, document }: UnitOrder<'AppointHolder'>,
  unit: Unit,
  post: Post,
  context: UnitContext,
): UnitDecision {
  if (post.holder !== undefined) return alreadyHeld(person, post);
  const refused = by === undefined ? undefined : refusedHolder({ by, person, since }, unit, post, context);
  if (refused !== undefined) return refused;
  if (document !== undefined && document.number === undefined && document.date === undefined) {
    return reject('document-unidentified', { docType: document.type, issuer: document.issuer }, '/document');
  }
  if (by !== undefined && document === undefined && needsSecond(post)) return propose({ by, person, since }, post);
  return [{ type: 'HolderAppointed', data: { post: post.id, person, since, ...defined({ document }) } }];
}

function propose(proposed: Proposal, { id: post, proposal }: Post): UnitDecision {
  if (proposal === undefined) return [{ type: 'AppointmentProposed', data: { post, ...proposed } }];
  return isSame(proposal, proposed) ? [] : reject('appointment-waits', { post, since: proposal.since }, '/person');
}

export type AppointmentWarning = 'no-second-administrator';

/** Said where an appointment would wait for a second administrator, and nobody who could be one holds such a post. */
export function warningsOfAppointment(
  { by, person, document }: Pick<UnitOrder<'AppointHolder'>, 'by' | 'person' | 'document'>,
  post: Post | undefined,
  directory: Directory,
): readonly Warning<AppointmentWarning>[] {
  if (post === undefined || document !== undefined || !needsSecond(post)) return [];
  const seconds = administratorsIn(directory).filter((held) => held.person !== by && held.person !== person);
  return seconds.length > 0 ? [] : [{ warning: 'no-second-administrator', because: { post: post.id } }];
}

/** Two administrators stand behind it: neither of them alone, and neither for themselves. */
export function confirm(
  { by, person }: UnitOrder<'ConfirmAppointment'>,
  unit: Unit,
  post: Post,
  context: UnitContext,
): UnitDecision {
  const { id, holder, proposal } = post;
  if (holder !== undefined) return alreadyHeld(person, post);
  if (proposal?.person !== person) return reject('no-appointment-waits', { post: id }, '/person');
  if (proposal.by === by) return reject('confirmed-by-proposer', { post: id });
  const { since } = proposal;
  const refused = refusedHolder({ by, person, since }, unit, post, context);
  const both = { proposedBy: proposal.by, confirmedBy: by };
  return refused ?? [{ type: 'HolderAppointed', data: { post: id, person, since, ...both } }];
}

/** Whether this administrator may be the second. */
export const isConfirmableBy = ({ holder, proposal }: Post, person: PersonId): boolean =>
  holder === undefined && proposal !== undefined && proposal.by !== person && proposal.person !== person;

export function withdraw({ by, person }: UnitOrder<'WithdrawAppointment'>, { id: post, proposal }: Post): UnitDecision {
  if (proposal === undefined) return [];
  if (proposal.person !== person) return reject('no-appointment-waits', { post }, '/person');
  return [{ type: 'AppointmentWithdrawn', data: { post, person, by } }];
}

function alreadyHeld(person: PersonId, { id: post, holder }: Post): UnitDecision {
  if (holder === undefined || holder.person === person) return [];
  return reject('post-already-held', { post, since: holder.since });
}

function refusedHolder(
  { by, person, since }: Proposal,
  { foundedOn }: Unit,
  { id: post, vacantFrom }: Post,
  { today, isRegistered }: UnitContext,
): UnitRefusal | undefined {
  if (person === by) return reject('own-appointment', { post }, '/person');
  if (!isRegistered(person)) return reject('person-not-found', {}, '/person');
  const refused = refusedDay(since, { today, foundedOn }, '/since');
  if (refused !== undefined) return refused;
  // Two would have held it on one day.
  return vacantFrom !== undefined && since < vacantFrom
    ? reject('post-held-until', { post, until: vacantFrom }, '/since')
    : undefined;
}

export function relieve(
  { by, person, until: said }: UnitOrder<'RelieveHolder'>,
  unit: Unit,
  post: Post,
  context: UnitContext,
): UnitDecision {
  const { id, holder } = post;
  if (holder === undefined) return [];
  if (holder.person !== person) return reject('post-held-by-another', { post: id, since: holder.since }, '/person');
  if (by === undefined) return [{ type: 'HolderRelieved', data: { post: id, person, ...defined({ until: said }) } }];
  const until = said ?? context.today;
  if (until < holder.since) return reject('ends-before-it-begins', { since: holder.since, until }, '/until');
  const refused = refusedDay(until, { today: context.today }, '/until');
  if (refused !== undefined) return refused;
  // Nobody would be left who can appoint another.
  if (by === person && isLastAdministrator(unit, post, context)) return reject('last-administrator', { post: id });
  return [{ type: 'HolderRelieved', data: { post: id, person, until } }];
}

/** Whether no other post of an administrator is held anywhere. */
export const isLastAdministrator = (unit: Unit, post: Post, { directory }: Pick<UnitContext, 'directory'>): boolean =>
  post.kind === 'administrator' &&
  administratorsIn(directory).every((held) => held.unit === unit.id && held.post.id === post.id);

const administratorsIn = (directory: Directory) =>
  Object.keys(directory.units).flatMap((unit) => heldPosts(directory, unit, ['administrator']));

import type { ProposedAppointment, ProposedAppointments } from '#contracts/appointments.js';
import { isConfirmableBy } from '#domain/directory/appointment.decide.js';
import type { Post, Unit } from '#domain/directory/unit.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import type { Names } from '../engine/sight/names.js';

/** What waits for a second administrator. Whom somebody may come to hold a post is nobody else's to know before it is so. */
export async function proposedAppointmentsOf(
  scope: ReadScope,
  names: Names,
): Promise<ProposedAppointments | Rejection<'not-found'>> {
  const { sight, rows, at } = scope;
  if (!sight.administers()) return reject('not-found');
  const units = rows.find('units', {}, { at }).map(({ state }) => state);
  const items = units
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((unit) => Object.values(unit.posts).map((post) => proposedAppointment(scope, names, unit, post)));
  const found = await Promise.all(items);
  return { items: found.filter((item) => item !== undefined), ...answered(scope) };
}

async function proposedAppointment(
  { reader }: ReadScope,
  names: Names,
  { id: unit, name: unitName }: Unit,
  post: Post,
): Promise<ProposedAppointment | undefined> {
  const { id, kind, title, proposal } = post;
  if (proposal === undefined) return undefined;
  const named = async (person: string) => ({ person, name: await names.of(person, 'organisation') });
  return {
    ...{ unit, unitName, post: id, kind, title, since: proposal.since },
    appointee: await named(proposal.person),
    proposedBy: await named(proposal.by),
    mayConfirm: isConfirmableBy(post, reader.person),
  };
}

import type { WorkItem } from '#contracts/me.js';
import { endOfDay } from '#domain/calendar/zone.js';
import { type Audience, type Role, resolveRole } from '#domain/directory/recipients.js';
import type { ProgrammeId } from '#domain/kernel/names.js';
import { type CivilDate, type Instant, instant } from '#domain/kernel/time.js';
import { type ReadScope, zoneOf } from '../engine/reading/read-scope.js';

/** A thing to do; `dueAt` is absent where nothing presses. */
export type Todo = Omit<WorkItem, 'dueAt' | 'isOverdue' | 'workingDaysLeft'> & { readonly dueAt: Instant | undefined };

/** Whether one of the roles means the reader, as the directory stood then. */
export const isMeant = ({ context, reader }: ReadScope, audience: Audience, roles: readonly Role[]): boolean =>
  roles.some((role) => resolveRole(context.directory, audience, role).some(({ person }) => person === reader.person));

/** A day runs to 24:00 of the programme's clocks. */
export const endOf = (scope: ReadScope, programme: ProgrammeId, day: CivilDate | undefined): Instant | undefined =>
  day === undefined ? undefined : endOfDay(day, zoneOf(scope, programme));

export function earlier(...instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : instant(Math.min(...known));
}

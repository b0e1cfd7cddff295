import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import { type Policy, type PolicyRef, policyLabel } from '#domain/follow-up/policy.js';
import type { Outage } from '#domain/follow-up/working-time.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { ProgrammeId } from '#domain/kernel/names.js';
import {
  type CalendarRow,
  type EscalatedKind,
  type OutageRow,
  type PolicyRow,
  type Tables,
  tableOf,
} from '../tables.js';

/**
 * The calendar that this programme names, in the version that holds. What is part of no programme goes by the calendar
 * that was published first, the deployment's own: one that is published later for a programme must not move it. Undefined
 * before it is published, when nothing can be due.
 */
export function calendarAmong(calendars: readonly CalendarRow[], id: string | undefined): WorkingCalendar | undefined {
  if (id) return calendars.find((row) => row.id === id)?.calendar;
  return calendars.reduce<CalendarRow | undefined>(
    (first, row) => (first === undefined || row.publishedAt < first.publishedAt ? row : first),
    undefined,
  )?.calendar;
}

/** Our own, in the order in which they happened. The very rows: what is counted of an outage is kept with it. */
export const outagesAmong = (rows: readonly OutageRow[]): readonly Outage[] =>
  rows.length < 2 ? rows : rows.toSorted((a, b) => a.from - b.from);

/** The very version under which a clock started: with another one, what was decided would be decided again. */
export function pinnedIn(row: PolicyRow | undefined, { id, version }: PolicyRef): Policy {
  const pinned = row?.versions.find((one) => one.version === version);
  invariant(pinned !== undefined, `policy ${policyLabel({ id, version })}, to which a clock is pinned, was published`);
  return pinned;
}

/** What a clock that starts now is pinned to. */
export function newestIn(row: PolicyRow | undefined, id: string): Policy {
  const newest = row?.versions.at(-1);
  invariant(newest !== undefined, `policy ${id} is published before anything that has a clock`);
  return newest;
}

/** By whose calendar a directive goes: the programme of what it is about, which ended things keep too. */
export function programmeOfAbout(
  { kind, id }: { readonly kind: EscalatedKind; readonly id: string },
  get: <N extends 'tasks' | 'duties' | 'blockers'>(table: N, id: string) => Tables[N] | undefined,
): ProgrammeId {
  const row = get(tableOf[kind], id);
  if (row === undefined) return '';
  return 'programme' in row ? row.programme : row.state.programme;
}

/** The same for whatever is followed up: a directive is of the programme of what it is about. */
export function programmeOfObligation(
  { kind, id }: { readonly kind: string; readonly id: string },
  get: <N extends 'tasks' | 'duties' | 'blockers' | 'directives'>(table: N, id: string) => Tables[N] | undefined,
): ProgrammeId {
  if (kind === 'task' || kind === 'duty' || kind === 'blocker') return programmeOfAbout({ kind, id }, get);
  const about = get('directives', id)?.state.about;
  return about === undefined ? '' : programmeOfAbout(about, get);
}

import type { Page } from '#contracts/answer.js';
import type { EscalationDetail, EscalationItem } from '#contracts/escalation.js';
import type { PostKind } from '#domain/directory/unit.js';
import type { Localized, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { instant, isoOf } from '#domain/kernel/time.js';
import { type PageAsked, pageOf } from '../engine/reading/page.js';
import { quarantinedView } from '../engine/reading/quarantined-view.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { maySeeBlocker, titleOf } from '../engine/reading/visibility.js';
import type { EscalationRow } from '../tables.js';
import { actionsOnEscalation } from './escalated-thing.js';

/** `open`: whatever is not closed. */
export type EscalationsAsked = 'open' | 'closed' | 'all';

/** These posts oversee everything; anybody else sees what was told to them or is of their unit. */
const overseers: readonly PostKind[] = ['fieldLeader', 'headOfMinistry', 'secretariat', 'auditor', 'administrator'];

/** What lies with leaders, oldest first. */
export function escalationsOf(scope: ReadScope, state: EscalationsAsked, page: PageAsked): Page<EscalationItem> {
  const where = state === 'all' ? {} : ({ isOpen: state === 'open' ? 1 : 0 } as const);
  const found = scope.rows
    .find('escalations', where, { at: scope.at })
    .filter((row) => maySee(scope, row))
    .toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
  return pageOf(scope, page, found, (row) => escalationItem(scope, row));
}

export function escalationOf(scope: ReadScope, id: string): EscalationDetail | Rejection<'not-found'> {
  const row = scope.rows.get('escalations', id, scope.at);
  // Whoever may not see it is not told that it exists.
  if (row === undefined || !maySee(scope, row)) return reject('not-found', { escalation: id });
  return { ...escalationItem(scope, row), actions: actionsOnEscalation(scope, row), ...answered(scope) };
}

function maySee(scope: ReadScope, row: EscalationRow): boolean {
  const { person, units, postKinds } = scope.reader;
  // What lies with a head is the unit's own affair until it climbs.
  const overseeing = row.level === 'head' ? (['auditor', 'administrator'] as const) : overseers;
  if (overseeing.some((kind) => postKinds.has(kind)) || row.persons.includes(person)) return true;
  const { leadUnit } = subjectOf(scope, row);
  return units.has(row.unit) || (leadUnit !== null && units.has(leadUnit));
}

function escalationItem(scope: ReadScope, row: EscalationRow): EscalationItem {
  const { id, aboutKind, aboutId, code, level, unit, persons, state, acknowledgedUntil, directive } = row;
  return {
    id,
    about: { kind: aboutKind, id: aboutId, code },
    ...subjectOf(scope, row),
    level,
    unit,
    persons,
    openedAt: isoOf(instant(row.openedAt)),
    state,
    acknowledgedUntil,
    directive,
    ...quarantinedView(scope, row.stream),
  };
}

interface Subject {
  readonly title: Localized | null;
  readonly leadUnit: UnitId | null;
  readonly revision: number;
  readonly etag: number;
}

/** What it is about, and whose work that is. */
function subjectOf(scope: ReadScope, { aboutKind, aboutId }: EscalationRow): Subject {
  const { rows, at } = scope;
  switch (aboutKind) {
    case 'task': {
      const row = rows.get('tasks', aboutId, at);
      return subject(row, row === undefined ? null : titleOf(scope, row), row?.leadUnit);
    }
    case 'duty': {
      const row = rows.get('duties', aboutId, at);
      return subject(row, null, row?.unit);
    }
    case 'blocker': {
      const row = rows.get('blockers', aboutId, at);
      const isShown = row !== undefined && maySeeBlocker(scope, aboutId);
      return subject(row, isShown ? { vi: row.state.title } : null, row?.unit);
    }
  }
}

const subject = (
  row: { readonly revision: number; readonly etag: number } | undefined,
  title: Localized | null,
  leadUnit: UnitId | null | undefined,
): Subject => ({ title, leadUnit: leadUnit ?? null, revision: row?.revision ?? -1, etag: row?.etag ?? -1 });

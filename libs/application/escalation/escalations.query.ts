import type { Page } from '#contracts/answer.js';
import type { EscalationDetail, EscalationItem } from '#contracts/escalation.js';
import type { Localized, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { instant, isoOf } from '#domain/kernel/time.js';
import type { Bare } from '../engine/reading/named.js';
import { type PageAsked, pageOf } from '../engine/reading/page.js';
import { quarantinedView } from '../engine/reading/quarantined-view.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { maySeeBlocker, titleOf } from '../engine/reading/visibility.js';
import type { EscalationRow } from '../tables.js';
import { answerBy } from './answer-by.js';
import { daysLateOf, handlerShown, taskShown } from './escalated-task.js';
import { actionsOnEscalation } from './escalated-thing.js';
import { cardOf } from './escalation-card.js';
import { givenDirectiveOf } from './given-directive.js';
import { suggestedDueOf } from './suggested-due.js';

/** `open`: whatever is not closed. */
export type EscalationsAsked = 'open' | 'closed' | 'all';

/** What lies with leaders and the reader may read, oldest first. */
export function escalationsOf(scope: ReadScope, state: EscalationsAsked, page: PageAsked): Page<EscalationItem> {
  const where = state === 'all' ? {} : ({ isOpen: state === 'open' ? 1 : 0 } as const);
  const found = scope.rows
    .find('escalations', where, { at: scope.at })
    .filter((row) => isBefore(scope, row))
    .toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
  return pageOf(scope, page, found, (row) => escalationItem(scope, row));
}

export function escalationOf(scope: ReadScope, id: string): Bare<EscalationDetail> | Rejection<'not-found'> {
  const row = scope.rows.get('escalations', id, scope.at);
  if (row === undefined) return reject('not-found', { escalation: id });
  return {
    ...escalationItem(scope, row),
    ...cardOf(scope, row),
    given: givenDirectiveOf(scope, row),
    suggestedDue: suggestedDueOf(scope, row),
    actions: actionsOnEscalation(scope, row),
    ...answered(scope),
  };
}

/** What lies with a head is the unit's own affair until it climbs: on no list of leaders, but theirs who inspect. */
function isBefore({ reader }: ReadScope, { level, unit, persons }: EscalationRow): boolean {
  if (level !== 'head') return true;
  return reader.units.has(unit) || persons.includes(reader.person) || reader.postKinds.has('auditor');
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
    task: taskShown(scope, row),
    handler: handlerShown(scope, row),
    daysLate: daysLateOf(scope, row),
    answerBy: answerBy(scope, row),
    ...quarantinedView(scope, row.stream),
  };
}

/** What it is about, as the list calls it. */
export const titleOfEscalated = (scope: ReadScope, row: EscalationRow): Localized | null => subjectOf(scope, row).title;

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

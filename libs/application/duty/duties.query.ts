import type { Page } from '#contracts/answer.js';
import type { DutyDetail, DutyItem } from '#contracts/duty.js';
import { endOfDay } from '#domain/calendar/zone.js';
import { invariant } from '#domain/kernel/invariant.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { isoOf } from '#domain/kernel/time.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { Bare } from '../engine/reading/named.js';
import { type PageAsked, pageOf } from '../engine/reading/page.js';
import { quarantinedView } from '../engine/reading/quarantined-view.js';
import { answered, type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import { followUpStepsOf } from '../escalation/follow-up-steps.js';
import { foldedEvents } from '../log/stream-events.js';
import type { EventStore } from '../ports/event-store.js';
import type { DutyRow } from '../tables.js';
import { resolveDuty } from './duty-code.js';
import { reportShown } from './report-shown.js';

/** Every field narrows. */
export interface DutiesAsked {
  readonly programme?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly status?: DutyItem['status'];
}

/** By their codes: programme, period, unit. */
export function dutiesOf(scope: ReadScope, asked: DutiesAsked, page: PageAsked): Page<DutyItem> {
  const { programme, period, unit, status } = asked;
  const where = { ...(programme && { programme }), ...(period && { period }), ...(unit && { unit }) };
  const found = scope.rows
    .find('duties', where, { at: scope.at })
    .filter(({ state }) => status === undefined || state.status === status)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return pageOf(scope, page, found, (row) => dutyItem(scope, row));
}

export async function dutyDetailOf(
  scope: ReadScope,
  log: Pick<EventStore, 'readStream'>,
  idOrCode: string,
): Promise<Bare<DutyDetail> | Rejection<'not-found' | 'code-ambiguous'>> {
  const id = resolveDuty(scope.rows, idOrCode, scope.at);
  if (typeof id === 'object') return id;
  const row = id === undefined ? undefined : scope.rows.get('duties', id, scope.at);
  if (row === undefined) return reject('not-found', { duty: idOrCode });
  const events = await foldedEvents(scope, log, row.stream);
  const actions = actionsOf(scope, 'duty', row);
  return {
    ...dutyItem(scope, row),
    ...reportShown(scope, row.state.submission),
    ladder: followUpStepsOf(events),
    actions,
    ...answered(scope),
  };
}

export function dutyItem(
  scope: ReadScope,
  { id, stream, code, programme, period, unit, state, revision, etag }: DutyRow,
): DutyItem {
  const { status, days, submission } = state;
  invariant(status !== 'none', 'a duty has a row once it was opened');
  return {
    id,
    code,
    programme,
    period,
    unit,
    status,
    opensOn: days?.opensOn ?? null,
    cutOff: days?.cutOff ?? null,
    owedOn: days?.owedOn ?? null,
    lapsesOn: days?.lapsesOn ?? null,
    isOverdue: isOverdue(scope, state),
    submittedAt: submission === undefined ? null : isoOf(submission.at),
    submittedBy: submission?.by ?? null,
    note: submission?.note ?? null,
    withoutTasks: submission?.withoutTasks ?? [],
    revision,
    etag,
    ...quarantinedView(scope, stream),
  };
}

/** Owed until 24:00 of its day; computed, never stored. */
export function isOverdue(scope: ReadScope, { status, days, programme }: DutyRow['state']): boolean {
  return status === 'open' && days !== undefined && scope.moment >= endOfDay(days.owedOn, zoneOf(scope, programme));
}

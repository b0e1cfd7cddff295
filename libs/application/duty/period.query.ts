import type { PeriodUnit, PeriodView } from '#contracts/period.js';
import { parsePeriod } from '#domain/calendar/period.js';
import { endOfDay } from '#domain/calendar/zone.js';
import { unreachable } from '#domain/kernel/invariant.js';
import type { PeriodId, ProgrammeId } from '#domain/kernel/names.js';
import { own } from '#domain/kernel/plain.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { type Instant, isoOf } from '#domain/kernel/time.js';
import type { Bare } from '../engine/reading/named.js';
import { answered, type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import { unitNamesIn } from '../engine/reading/unit-names.js';
import type { DutyRow } from '../tables.js';
import { isOverdue } from './duties.query.js';

/** Who has sent, who has not, since when, of the units that the reader may read. What lapsed stays on the list. */
export function periodOfProgramme(
  scope: ReadScope,
  programme: ProgrammeId,
  period: PeriodId,
): Bare<PeriodView> | Rejection<'not-found' | 'period-unknown'> {
  if (parsePeriod(period) === undefined) return reject('period-unknown', { period });
  const dates = own(scope.context.programme(programme)?.periods ?? {}, period);
  if (dates === undefined) return reject('not-found', { programme, period });
  const units = scope.rows
    .find('duties', { programme, period }, { at: scope.at })
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
    .map((row) => unitOfPeriod(scope, row));
  return {
    programme,
    period,
    ...dates,
    counts: scope.sight.keeps(programme) ? countsOf(units) : null,
    units,
    ...answered(scope),
  };
}

function unitOfPeriod(scope: ReadScope, { id, code, unit, state }: DutyRow): PeriodUnit {
  return {
    unit,
    ...unitNamesIn(scope.context.directory, unit),
    duty: id,
    code,
    isOverdue: isOverdue(scope, state),
    by: state.submission?.by ?? null,
    ...statusOf(scope, state),
  };
}

function statusOf(scope: ReadScope, state: DutyRow['state']): Pick<PeriodUnit, 'status' | 'since'> {
  const { status, days, submission, followUp } = state;
  switch (status) {
    case 'submitted':
      return { status: 'sent', since: iso(submission?.at) };
    case 'lapsed':
      return { status: 'lapsed', since: iso(days && endOfDay(days.lapsesOn, zoneOf(scope, state.programme))) };
    case 'released':
      return { status: 'nothingOwed', since: null };
    case 'none':
    case 'open':
      return { status: 'notSent', since: iso(followUp?.startedAt) };
    default:
      return unreachable(status, 'statusOf a duty');
  }
}

function countsOf(units: readonly PeriodUnit[]): NonNullable<PeriodView['counts']> {
  const counts = { sent: 0, notSent: 0, nothingOwed: 0, lapsed: 0 };
  for (const { status } of units) counts[status] += 1;
  return counts;
}

const iso = (at: Instant | undefined): string | null => (at === undefined ? null : isoOf(at));

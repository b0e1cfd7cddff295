import type { Cockpit, DirectedByMe, UnsentReport } from '#contracts/cockpit.js';
import { levelOf } from '#domain/blocker/blocker.js';
import { parsePeriod, periodOf, previousPeriod } from '#domain/calendar/period.js';
import { dateIn } from '#domain/calendar/zone.js';
import { countedDaysBetween } from '#domain/follow-up/working-time.js';
import type { PeriodId, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { instant, isoOf } from '#domain/kernel/time.js';
import { isOverdue } from '../duty/duties.query.js';
import type { Bare } from '../engine/reading/named.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { titleOfPost } from '../engine/reading/unit-names.js';
import { maySeeDirective } from '../engine/reading/visibility.js';
import { daysLateOf } from '../escalation/escalated-task.js';
import { titleOfEscalated } from '../escalation/escalations.query.js';
import type { DirectiveRow } from '../tables.js';
import { escalationsThatMayBeTheirs, ownPlaces } from '../work/work-candidates.js';
import { waitsForReader } from '../work/work-directing.js';
import { tableOf } from './cockpit-table.js';

const QUARTERS = 4;

/** Where to intervene: of units of which the reader may read all that they lead, and of what is the reader's own. */
export function cockpitOf(scope: ReadScope, asked?: PeriodId): Bare<Cockpit> | Rejection<'period-unknown'> {
  const period = asked ?? periodOf(dateIn(scope.moment, scope.timeZone));
  if (parsePeriod(period) === undefined) return reject('period-unknown', { period });
  const units = Object.keys(scope.context.directory.units).filter((unit) => scope.sight.covers(unit, 'lead'));
  // One more, to compare the first that is shown with.
  const quarters = quartersUpTo(period, QUARTERS + 1);
  return {
    period,
    quarters: quarters.slice(1),
    ...tableOf(scope, units, quarters),
    mine: liesWithReader(scope),
    directed: directedByReader(scope),
    blockers: blockersOf(scope, units),
    unsent: unsentOf(scope, units, period),
    ...answered(scope),
  };
}

function quartersUpTo(period: PeriodId, count: number): readonly PeriodId[] {
  const quarters = [period];
  for (let before = period; quarters.length < count; ) {
    before = previousPeriod(before);
    quarters.unshift(before);
  }
  return quarters;
}

function liesWithReader(scope: ReadScope): Cockpit['mine'] {
  const rows = escalationsThatMayBeTheirs(scope)
    .filter((row) => waitsForReader(scope, row))
    .toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
  const [oldest] = rows;
  if (oldest === undefined) return { count: 0, oldest: null };
  const { id, aboutKind: kind, aboutId, code, openedAt } = oldest;
  return {
    count: rows.length,
    oldest: {
      ...{ id, about: { kind, id: aboutId, code }, title: titleOfEscalated(scope, oldest) },
      ...{ since: isoOf(instant(openedAt)), daysLate: daysLateOf(scope, oldest) },
    },
  };
}

function directedByReader(scope: ReadScope): readonly DirectedByMe[] {
  return scope.rows
    .find('directives', { issuer: { in: ownPlaces(scope) }, isOpen: 1 }, { at: scope.at })
    .flatMap((row) => directedItem(scope, row) ?? [])
    .toSorted((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1));
}

function directedItem(scope: ReadScope, { id, state }: DirectiveRow): DirectedByMe | undefined {
  const { direction, about, status, legalEnd } = state;
  const { context } = scope;
  if (direction === undefined || status === 'none') return undefined;
  const { addressee, due, text } = direction;
  const calendar = context.knownCalendarOf(context.programmeOf(about));
  const time = calendar && { calendar, outages: context.outages };
  return {
    ...{ id, about: { kind: about.kind, id: about.id, code: about.code ?? null }, due, status },
    text: maySeeDirective(scope, id) ? text : null,
    addressee: { ...addressee, title: titleOfPost(context.directory, addressee.unit, addressee.post) },
    daysLate:
      time === undefined ? 0 : countedDaysBetween(time, legalEnd ?? due, dateIn(scope.moment, time.calendar.timeZone)),
  };
}

function blockersOf(scope: ReadScope, units: readonly UnitId[]): Cockpit['blockers'] {
  const counts = { head: 0, fieldLeader: 0, headOfMinistry: 0 };
  for (const { state } of scope.rows.find('blockers', { unit: { in: units }, isOpen: 1 }, { at: scope.at })) {
    counts[levelOf(state)] += 1;
  }
  return counts;
}

function unsentOf(scope: ReadScope, units: readonly UnitId[], period: PeriodId): readonly UnsentReport[] {
  return scope.rows
    .find('duties', { period, unit: { in: units } }, { at: scope.at })
    .flatMap(({ id: duty, code, programme, unit, state }): readonly UnsentReport[] => {
      const { status, days } = state;
      if (status !== 'open' && status !== 'lapsed') return [];
      const owedOn = days?.owedOn ?? null;
      return [{ duty, code, programme, unit, status, owedOn, isOverdue: isOverdue(scope, state) }];
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

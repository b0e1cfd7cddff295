import type { PlanView } from '#contracts/plan.js';
import { addDays } from '#domain/calendar/civil-date.js';
import { dateIn, endOfDay, startOfDay } from '#domain/calendar/zone.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { type CivilDate, isoOf } from '#domain/kernel/time.js';
import { answered, type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import { plan } from './plan.query.js';

export interface PlanAsked {
  readonly programme: string;
  /** By default the day that is read. */
  readonly from?: CivilDate;
  /** Inclusive; by default thirty days after the first. */
  readonly to?: CivilDate;
}

const DAYS_BY_DEFAULT = 30;
/** How long a plan may be, and how far from the day that is read it may begin and end: each step of each task is lived. */
export const PLAN_DAYS_MAX = 731;

/** Who gets what, when, if nobody acts, from 00:00 of the first day to 24:00 of the last. */
export function planOf(scope: ReadScope, asked: PlanAsked): PlanView | Rejection<'not-found' | 'range-invalid'> {
  const { programme } = asked;
  const timeZone = zoneOf(scope, programme);
  if (scope.context.programmeRow(programme) === undefined) return reject('not-found', { programme });
  const today = dateIn(scope.moment, timeZone);
  const [earliest, latest] = [addDays(today, -PLAN_DAYS_MAX), addDays(today, PLAN_DAYS_MAX)];
  const { from = today } = asked;
  const { to = earlierOf(addDays(from, DAYS_BY_DEFAULT), latest) } = asked;
  if (to < from || to > addDays(from, PLAN_DAYS_MAX) || from < earliest || to > latest) {
    return reject('range-invalid', { from, to, days: PLAN_DAYS_MAX, earliest, latest });
  }
  const range = { programme, from: startOfDay(from, timeZone), until: endOfDay(to, timeZone), timeZone };
  const { items, cutOffAt } = plan(range, scope.rows, scope.context);
  const cut = cutOffAt === undefined ? null : isoOf(cutOffAt);
  return { programme, from, to, items, cutOffAt: cut, ...answered(scope) };
}

const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

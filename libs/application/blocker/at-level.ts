import type { Blocker } from '#domain/blocker/blocker.js';
import { dateIn } from '#domain/calendar/zone.js';
import { endOfHold } from '#domain/follow-up/holds.js';
import { countedDaysBetween, lastDayOf, type WorkingTime } from '#domain/follow-up/working-time.js';
import { type CivilDate, type Instant, instant } from '#domain/kernel/time.js';
import type { ReadScope } from '../engine/reading/read-scope.js';

/** How long a blocker lies where it lies with nothing coming of it. */
export interface AtLevel {
  /** It came to its level, or was acknowledged or directed there: whatever was last. */
  readonly since: Instant;
  readonly workingDays: number | undefined;
  readonly acknowledgedUntil: CivilDate | undefined;
}

/** Undefined where it has ended: it lies with nobody. Without a calendar that can be read no days are counted. */
export function atLevel({ context, moment }: ReadScope, blocker: Blocker): AtLevel | undefined {
  const entered = blocker.levels.at(-1);
  if (blocker.status !== 'open' || entered === undefined) return undefined;
  const { level } = entered;
  const escalation = blocker.followUp?.escalations.find((one) => one.level === level);
  const acts = [entered.at, escalation?.acknowledgement?.at, escalation?.direction?.at];
  const since = instant(Math.max(...acts.filter((at) => at !== undefined)));
  const calendar = context.knownCalendarOf(blocker.programme);
  if (calendar === undefined) return { since, workingDays: undefined, acknowledgedUntil: undefined };
  const { timeZone } = calendar;
  const time = { calendar, outages: context.outages };
  const workingDays = countedDaysBetween(time, dateIn(since, timeZone), dateIn(moment, timeZone));
  return { since, workingDays, acknowledgedUntil: acknowledgedUntil(blocker, level, moment, time) };
}

/** The last day of an acknowledgement that holds: days that an outage took are added to it. */
function acknowledgedUntil(
  { followUp }: Blocker,
  level: string,
  moment: Instant,
  time: WorkingTime,
): CivilDate | undefined {
  const ends = (followUp?.holds ?? [])
    .filter((hold) => hold.cause === 'acknowledged' && hold.level === level)
    .map((hold) => endOfHold(hold, time))
    .filter((end) => end > moment && Number.isFinite(end));
  return ends.length === 0 ? undefined : lastDayOf(instant(Math.max(...ends)), time.calendar.timeZone);
}

import { invariant } from '../kernel/invariant.js';
import { type CivilDate, DAY_MS, type Instant, instant, instantOf, isoOf } from '../kernel/time.js';
import { addDays } from './civil-date.js';

const MINUTE_MS = 60_000;
/** Days remembered per zone: some fifty years, so that a caller who walks through history cannot fill the memory. */
const DAYS_REMEMBERED = 20_000;

/** Offsets at both ends of a day in UTC. */
type DayOffsets = readonly [atStart: number, atEnd: number];

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly days: Map<number, DayOffsets>;
}

const zones = new Map<string, Zone>();

/** True for a name of the IANA time zone database that this machine knows. */
export function isZone(name: string): boolean {
  try {
    return zoneNamed(name) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The instant at which clocks of the zone show this date and `HH:MM`. A time that they skip is the first instant after
 * the gap; a time that they show twice is the first of the two. An unknown zone throws: settings are checked at boot.
 */
export function instantAt(date: CivilDate, localTime: string, zone: string): Instant {
  const local = instantOf(date) + minutesOf(localTime) * MINUTE_MS;
  const before = offsetAt(local - DAY_MS, zone);
  const after = offsetAt(local + DAY_MS, zone);
  if (before === after) return instant(local - before);
  const shown = [local - before, local - after].filter((at) => at + offsetAt(at, zone) === local);
  return instant(shown.length > 0 ? Math.min(...shown) : changeBetween(local - after, local - before, zone));
}

/** The date that clocks of the zone show at this instant. */
export const dateIn = (at: Instant, zone: string): CivilDate =>
  isoOf(instant(at + offsetAt(at, zone))).slice(0, 10) as CivilDate;

export const startOfDay = (date: CivilDate, zone: string): Instant => instantAt(date, '00:00', zone);

/** 24:00, which is the start of the next day: the first instant that no longer belongs to the date. */
export const endOfDay = (date: CivilDate, zone: string): Instant => startOfDay(addDays(date, 1), zone);

function minutesOf(localTime: string): number {
  invariant(/^([01]\d|2[0-3]):[0-5]\d$/.test(localTime), `${localTime} is a time of day, HH:MM`);
  return Number(localTime.slice(0, 2)) * 60 + Number(localTime.slice(3));
}

/** Milliseconds that clocks of the zone are ahead of UTC. Clocks change at most once in a day. */
function offsetAt(at: number, zoneName: string): number {
  const zone = zoneNamed(zoneName);
  const day = Math.floor(at / DAY_MS);
  let offsets = zone.days.get(day);
  if (offsets === undefined) {
    if (zone.days.size >= DAYS_REMEMBERED) zone.days.clear();
    offsets = [askOffset(day * DAY_MS, zone), askOffset((day + 1) * DAY_MS, zone)];
    zone.days.set(day, offsets);
  }
  return offsets[0] === offsets[1] ? offsets[0] : askOffset(at, zone);
}

/** In a gap: the first millisecond after `from`, up to `to`, at which the new offset holds. */
function changeBetween(from: number, to: number, zone: string): number {
  const fresh = offsetAt(to, zone);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === fresh) high = middle;
    else low = middle;
  }
  return high;
}

/** Intl writes `GMT`, `GMT+07:00` or, before zones had whole minutes, `GMT+07:06:30`. */
function askOffset(at: number, zone: Zone): number {
  const name = zone.format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds] = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}

function zoneNamed(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = {
      format: new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' }),
      days: new Map(),
    };
    zones.set(name, zone);
  }
  return zone;
}

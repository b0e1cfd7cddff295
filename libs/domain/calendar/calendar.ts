import type { Decider } from '../kernel/decider.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';
import { parseCivilDate } from './civil-date.js';
import type { WorkingCalendar } from './working-calendar.js';
import { isZone } from './zone.js';

const DAY_OFF_KINDS = ['statutory', 'made-up', 'swap'] as const;

/** A date off beyond the weekly ones; `workedOn` is the date worked in its stead. */
export interface DayOff {
  readonly date: CivilDate;
  readonly name: string;
  readonly kind: (typeof DAY_OFF_KINDS)[number];
  readonly workedOn?: CivilDate;
}

/** Stream `calendar-{id}`. Replaces the whole content; days are as they were typed, in any order. */
export interface PublishCalendar {
  readonly type: 'PublishCalendar';
  readonly calendar: string;
  readonly timeZone: string;
  readonly weeklyDaysOff: readonly number[];
  readonly days: readonly {
    readonly date: string;
    readonly name: string;
    readonly kind: string;
    readonly workedOn?: string;
  }[];
  readonly lastYear: number;
  /** Where the days come from: the act's number, a file. */
  readonly source?: string;
  readonly now: Instant;
}
export type CalendarCommand = PublishCalendar;

interface Content {
  readonly calendar: string;
  readonly timeZone: string;
  readonly weeklyDaysOff: readonly number[];
  readonly days: readonly DayOff[];
  readonly lastYear: number;
  readonly source?: string;
}

/** Versions count from 1. Days stand in the order of their dates. */
export interface CalendarPublished {
  readonly type: 'CalendarPublished';
  readonly data: Content & { readonly version: number };
}
export type CalendarEvent = CalendarPublished;

export const calendarEventVersions = {
  CalendarPublished: [],
} as const satisfies EventVersions<CalendarEvent>;

export interface CalendarState {
  /** Absent until something is published. */
  readonly latest?: CalendarPublished['data'];
}

export type CalendarRejection =
  | 'calendar-zone-unknown'
  | 'calendar-week-invalid'
  | 'calendar-day-invalid'
  | 'calendar-day-twice'
  | 'calendar-day-after-last-year';

export const calendarDecider: Decider<CalendarCommand, CalendarEvent, CalendarState, unknown, CalendarRejection> = {
  initial: {},
  evolve: (_state, event) => ({ latest: event.data }),
  decide(command, state) {
    const days: DayOff[] = [];
    for (const [place, typed] of command.days.entries()) {
      const day = parseDay(typed);
      if (!day) return reject('calendar-day-invalid', { date: typed.date }, `/days/${place}`);
      days.push(day);
    }
    const content: Content = {
      calendar: command.calendar,
      timeZone: command.timeZone,
      weeklyDaysOff: command.weeklyDaysOff.toSorted((a, b) => a - b),
      days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      lastYear: command.lastYear,
      ...(command.source === undefined ? {} : { source: command.source.normalize('NFC') }),
    };
    const wrong = refusal(content);
    if (wrong) return wrong;
    if (state.latest && isSame(content, state.latest)) return [];
    return [{ type: 'CalendarPublished', data: { ...content, version: (state.latest?.version ?? 0) + 1 } }];
  },
};

/** What the arithmetic works on; undefined while nothing is published. */
export function toWorkingCalendar(state: CalendarState): WorkingCalendar | undefined {
  if (!state.latest) return undefined;
  const { calendar, version, timeZone, weeklyDaysOff, days, lastYear } = state.latest;
  return {
    id: calendar,
    version,
    timeZone,
    weeklyDaysOff,
    daysOff: days.map((day) => day.date),
    workedInstead: days.flatMap((day) => day.workedOn ?? []),
    lastYear,
  };
}

function refusal(content: Content): Rejection<CalendarRejection> | undefined {
  if (!isZone(content.timeZone)) return reject('calendar-zone-unknown', { timeZone: content.timeZone }, '/timeZone');
  const week = new Set(content.weeklyDaysOff);
  const isWeek = content.weeklyDaysOff.every((day) => Number.isInteger(day) && day >= 0 && day <= 6);
  if (!isWeek || week.size !== content.weeklyDaysOff.length || week.size === 7) {
    return reject('calendar-week-invalid', { days: content.weeklyDaysOff.join(', ') }, '/weeklyDaysOff');
  }
  const seen = new Set<CivilDate>();
  for (const date of content.days.flatMap((day) => (day.workedOn ? [day.date, day.workedOn] : [day.date]))) {
    if (seen.has(date)) return reject('calendar-day-twice', { date }, '/days');
    if (Number(date.slice(0, 4)) > content.lastYear) {
      return reject('calendar-day-after-last-year', { date, lastYear: content.lastYear }, '/days');
    }
    seen.add(date);
  }
  return undefined;
}

function parseDay(typed: PublishCalendar['days'][number]): DayOff | undefined {
  const date = parseCivilDate(typed.date);
  const kind = DAY_OFF_KINDS.find((known) => known === typed.kind);
  const workedOn = typed.workedOn === undefined ? undefined : parseCivilDate(typed.workedOn);
  if (!date || !kind || (typed.workedOn !== undefined && !workedOn)) return undefined;
  return { date, name: typed.name.normalize('NFC'), kind, ...(workedOn ? { workedOn } : {}) };
}

/** Compared part by part: what comes back from the log has its keys in another order. */
const isSame = (a: Content, b: Content): boolean => fingerprint(a) === fingerprint(b);

const fingerprint = (content: Content): string =>
  JSON.stringify([
    content.calendar,
    content.timeZone,
    content.weeklyDaysOff,
    content.days.map((day) => [day.date, day.name, day.kind, day.workedOn]),
    content.lastYear,
    content.source,
  ]);

import { readFileSync } from 'node:fs';
import { calendarDecider, type PublishCalendar, toWorkingCalendar } from '#domain/calendar/calendar.js';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { instantOf } from '#domain/kernel/time.js';

const FILE = new URL('../../data/calendar-vn-2019-2021.json', import.meta.url);
const SUNDAY = 0;
const SATURDAY = 6;

const file: { daysOff: PublishCalendar['days']; timeZone: string } = JSON.parse(readFileSync(FILE, 'utf8'));

/** The command that publishes the real days off of 2019 to 2021. */
export const publishVietnam: PublishCalendar = {
  type: 'PublishCalendar',
  calendar: 'VN',
  timeZone: file.timeZone,
  weeklyDaysOff: [SUNDAY, SATURDAY],
  days: file.daysOff,
  lastYear: 2021,
  source: 'data/calendar-vn-2019-2021.json',
  now: instantOf('2019-03-07T08:00:00+07:00'),
};

/** The real calendar, as the arithmetic takes it: published through the decider, version 1. */
export const vietnam: WorkingCalendar = published(publishVietnam);

/** Its working days, with no outage of ours among them. */
export const vietnamTime = { calendar: vietnam, outages: [] } as const;

function published(command: PublishCalendar): WorkingCalendar {
  const events = calendarDecider.decide(command, calendarDecider.initial, undefined);
  invariant(!isRejection(events), 'the calendar in data/ can be published');
  const state = events.reduce(
    (before, event) => calendarDecider.evolve(before, { ...event, occurredAt: command.now }),
    calendarDecider.initial,
  );
  const calendar = toWorkingCalendar(state);
  invariant(calendar, 'a published calendar can be worked with');
  return calendar;
}

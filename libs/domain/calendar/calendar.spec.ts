import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { instantOf } from '../kernel/time.js';
import { type CalendarPublished, calendarDecider, type PublishCalendar, toWorkingCalendar } from './calendar.js';
import { civilDate } from './civil-date.js';

const command: PublishCalendar = {
  type: 'PublishCalendar',
  calendar: 'VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  weeklyDaysOff: [6, 0],
  days: [
    { date: '2019-04-30', name: 'Ngày Chiến thắng', kind: 'statutory' },
    { date: '2019-04-29', name: 'swap for 30/4', kind: 'swap', workedOn: '2019-05-04' },
  ],
  lastYear: 2019,
  now: instantOf('2019-03-07T08:00:00+07:00'),
};
const published: CalendarPublished = {
  type: 'CalendarPublished',
  data: {
    calendar: 'VN',
    version: 1,
    timeZone: 'Asia/Ho_Chi_Minh',
    weeklyDaysOff: [0, 6],
    days: [
      { date: civilDate(2019, 4, 29), name: 'swap for 30/4', kind: 'swap', workedOn: civilDate(2019, 5, 4) },
      { date: civilDate(2019, 4, 30), name: 'Ngày Chiến thắng', kind: 'statutory' },
    ],
    lastYear: 2019,
  },
};
const past = [happened('2019-03-07T08:00:00+07:00', published)];
const first = given(calendarDecider, []);
const again = given(calendarDecider, past);

describe('publishing a calendar', () => {
  it('the first time gives version 1, days in order', () => first.when(command, undefined).then([published]));

  it('with the same days in another order changes nothing', () => {
    again.when({ ...command, days: command.days.toReversed(), weeklyDaysOff: [0, 6] }, undefined).thenNothing();
  });

  it('with the keys in the order of the log changes nothing', () => {
    const { calendar, days, lastYear, timeZone, version, weeklyDaysOff } = published.data;
    const stored = { ...published, data: { calendar, days, lastYear, timeZone, version, weeklyDaysOff } };
    given(calendarDecider, [happened('2019-03-07T08:00:00+07:00', stored)])
      .when(command, undefined)
      .thenNothing();
  });

  it('with another day gives the next version', () => {
    const days = command.days.slice(0, 1);
    const data = { ...published.data, version: 2, days: published.data.days.slice(1) };
    again.when({ ...command, days }, undefined).then([{ type: 'CalendarPublished', data }]);
  });

  it('refuses a zone that nobody knows', () => {
    first.when({ ...command, timeZone: 'Asia/Atlantis' }, undefined).thenRejected('calendar-zone-unknown');
  });

  it.each([[[7]], [[0, 0]], [[0.5]], [[0, 1, 2, 3, 4, 5, 6]]])(
    'refuses the days %j as weekly days off',
    (weeklyDaysOff) => {
      first.when({ ...command, weeklyDaysOff }, undefined).thenRejected('calendar-week-invalid');
    },
  );

  it.each([
    { date: '2019-02-29', name: 'no such day', kind: 'statutory' },
    { date: '2019-04-29', name: 'no such kind', kind: 'holiday' },
    { date: '2019-04-29', name: 'no such day', kind: 'swap', workedOn: '2019-05-32' },
  ])('refuses a day that cannot be: $date $kind $workedOn', (day) => {
    first.when({ ...command, days: [day] }, undefined).thenRejected('calendar-day-invalid', { date: day.date });
  });

  it('refuses a day named twice, also as off and as worked', () => {
    const twice = { date: '2019-05-04', name: 'worked instead of 29/4', kind: 'statutory' };
    first
      .when({ ...command, days: [...command.days, twice] }, undefined)
      .thenRejected('calendar-day-twice', { date: '2019-05-04' });
  });

  it('refuses a day after the last year it says to know', () => {
    first
      .when({ ...command, lastYear: 2018 }, undefined)
      .thenRejected('calendar-day-after-last-year', { date: '2019-04-29', lastYear: 2018 });
  });
});

describe('working with a calendar', () => {
  it('needs one to be published', () => expect(toWorkingCalendar(first.state)).toBeUndefined());

  it('takes the latest version', () => {
    expect(toWorkingCalendar(again.state)).toEqual({
      id: 'VN',
      version: 1,
      timeZone: 'Asia/Ho_Chi_Minh',
      weeklyDaysOff: [0, 6],
      daysOff: ['2019-04-29', '2019-04-30'],
      workedInstead: ['2019-05-04'],
      lastYear: 2019,
    });
  });
});

const aDay = fc.record(
  {
    date: fc.constantFrom('2019-04-29', '2019-04-30', '2019-02-30'),
    name: fc.string({ unit: 'grapheme', maxLength: 5 }),
    kind: fc.constantFrom('statutory', 'swap', 'holiday'),
    workedOn: fc.constantFrom('2019-05-04', '2019-05-11', 'never'),
  },
  { requiredKeys: ['date', 'name', 'kind'] },
);

deciderProperties('calendar', calendarDecider, {
  command: fc.record(
    {
      type: fc.constant('PublishCalendar' as const),
      calendar: fc.constant('VN'),
      timeZone: fc.constantFrom('Asia/Ho_Chi_Minh', 'Mars/Olympus'),
      weeklyDaysOff: fc.array(fc.integer({ min: -1, max: 7 }), { maxLength: 3 }),
      days: fc.array(aDay, { maxLength: 3 }),
      lastYear: fc.constantFrom(2018, 2019),
      source: fc.string(),
      now: anInstant,
    },
    { requiredKeys: ['type', 'calendar', 'timeZone', 'weeklyDaysOff', 'days', 'lastYear', 'now'] },
  ),
  event: fc.constantFrom(published, { ...published, data: { ...published.data, version: 2, days: [] } }),
  context: fc.constant(undefined),
  reaches: ['CalendarPublished'],
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CivilDate, instant, instantOf } from '../kernel/time.js';
import { addDays, civilDate } from './civil-date.js';
import { dateIn, endOfDay, instantAt, isZone, startOfDay } from './zone.js';

const HA_NOI = 'Asia/Ho_Chi_Minh';

describe('a zone without summer time', () => {
  it('puts local times seven hours before UTC', () => {
    expect(instantAt(civilDate(2020, 5, 19), '09:00', HA_NOI)).toBe(instantOf('2020-05-19T09:00:00+07:00'));
    expect(startOfDay(civilDate(2020, 6, 30), HA_NOI)).toBe(instantOf('2020-06-29T17:00:00Z'));
  });

  it('ends a day at 24:00, which already belongs to the next', () => {
    const end = endOfDay(civilDate(2020, 6, 30), HA_NOI);
    expect(end).toBe(instantOf('2020-07-01T00:00:00+07:00'));
    expect(dateIn(instant(end - 1), HA_NOI)).toBe('2020-06-30');
    expect(dateIn(end, HA_NOI)).toBe('2020-07-01');
  });
});

describe('a zone with summer time', () => {
  it('takes the first instant after a gap', () => {
    // New York went from 02:00 to 03:00 on 8 March 2020, at 07:00 UTC.
    expect(instantAt(civilDate(2020, 3, 8), '02:30', 'America/New_York')).toBe(instantOf('2020-03-08T07:00:00Z'));
    expect(instantAt(civilDate(2020, 3, 8), '03:30', 'America/New_York')).toBe(instantOf('2020-03-08T07:30:00Z'));
  });

  it('takes the first of two occurrences', () => {
    // New York had 01:30 twice on 1 November 2020: at 05:30 and at 06:30 UTC.
    expect(instantAt(civilDate(2020, 11, 1), '01:30', 'America/New_York')).toBe(instantOf('2020-11-01T05:30:00Z'));
    expect(instantAt(civilDate(2020, 11, 1), '02:30', 'America/New_York')).toBe(instantOf('2020-11-01T07:30:00Z'));
  });

  it('starts the day at 01:00 where midnight is skipped', () => {
    // São Paulo went from 00:00 to 01:00 on 4 November 2018.
    expect(startOfDay(civilDate(2018, 11, 4), 'America/Sao_Paulo')).toBe(instantOf('2018-11-04T01:00:00-02:00'));
  });

  it('gives a day that never was no length', () => {
    // Samoa crossed the date line: after 29 December 2011 came the 31st.
    const missing = civilDate(2011, 12, 30);
    expect(startOfDay(missing, 'Pacific/Apia')).toBe(instantOf('2011-12-30T10:00:00Z'));
    expect(endOfDay(missing, 'Pacific/Apia')).toBe(startOfDay(missing, 'Pacific/Apia'));
  });

  it('knows half hours', () => {
    // Lord Howe moves by 30 minutes: 02:00 to 02:30 on 4 October 2020, at 15:30 UTC the day before.
    expect(instantAt(civilDate(2020, 10, 4), '02:10', 'Australia/Lord_Howe')).toBe(instantOf('2020-10-03T15:30:00Z'));
  });
});

describe('what is not a zone or a time', () => {
  it('is found out', () => {
    expect(isZone('Asia/Ho_Chi_Minh')).toBe(true);
    expect(isZone('Asia/Atlantis')).toBe(false);
    expect(isZone('')).toBe(false);
    expect(() => instantAt(civilDate(2020, 1, 1), '24:00', HA_NOI)).toThrow('24:00');
    expect(() => instantAt(civilDate(2020, 1, 1), '9:00', HA_NOI)).toThrow('9:00');
  });
});

describe('in any zone, 2020 to 2040', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const dates = fc.integer({ min: 0, max: 7_600 }).map((days): CivilDate => addDays(civilDate(2020, 1, 1), days));
  const times = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

  it('a local time falls on its date, within the day', () => {
    fc.assert(
      fc.property(zones, dates, times, (zone, date, time) => {
        const at = instantAt(date, time, zone);
        expect(dateIn(at, zone)).toBe(date);
        expect(at).toBeGreaterThanOrEqual(startOfDay(date, zone));
        expect(at).toBeLessThan(endOfDay(date, zone));
      }),
    );
  });

  it('days follow each other without hole or overlap', () => {
    fc.assert(
      fc.property(zones, dates, (zone, date) => {
        const start = startOfDay(date, zone);
        expect(dateIn(start, zone)).toBe(date);
        expect(dateIn(instant(start - 1), zone)).toBe(addDays(date, -1));
      }),
    );
  });

  it('the clock of the zone shows that time, or has just jumped over it', () => {
    fc.assert(
      fc.property(zones, dates, times, (zone, date, time) => {
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
        const at = instantAt(date, time, zone);
        if (shown.format(at) !== time) {
          expect(shown.format(at) > time).toBe(true);
          expect(shown.format(at - 1) < time).toBe(true);
        }
      }),
    );
  });
});

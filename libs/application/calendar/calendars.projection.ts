import { type CalendarEvent, calendarDecider, toWorkingCalendar } from '#domain/calendar/calendar.js';
import { factOf } from '../engine/fact-of.js';
import { replanObligations } from '../engine/projection/plan-due.js';
import type { Projection } from '../engine/projection/projection.js';
import { replanProgrammes } from '../programme/programmes.projection.js';
import { parseStream } from '../streams.js';

/** A new calendar moves what is undecided, and nothing else. */
export const calendarsProjection: Projection = {
  name: 'calendars',
  of: ['calendar'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const state = calendarDecider.evolve(calendarDecider.initial, factOf<CalendarEvent>(event));
    const calendar = toWorkingCalendar(state);
    if (calendar === undefined) return;
    const publishedAt = rows.get('calendars', id)?.publishedAt ?? event.position;
    rows.put('calendars', id, { id, publishedAt, calendar });
    replanObligations(rows);
    replanProgrammes(rows);
  },
};

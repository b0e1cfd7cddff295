import { nextProgrammeDue, programmeDecider } from '#domain/programme/programme.decide.js';
import type { Programme, ProgrammeEvent } from '#domain/programme/programme.js';
import { factOf } from '../engine/fact-of.js';
import { writeDue } from '../engine/projection/due.js';
import { replanObligations } from '../engine/projection/plan-due.js';
import { type Projection, placeAfter } from '../engine/projection/projection.js';
import { calendarAmong, outagesAmong } from '../engine/published.js';
import type { RowWriter } from '../ports/read-models.js';
import { parseStream, streamOf } from '../streams.js';

export const programmesProjection: Projection = {
  name: 'programmes',
  of: ['programme'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('programmes', id);
    const state = programmeDecider.evolve(before?.state ?? programmeDecider.initial, factOf<ProgrammeEvent>(event));
    rows.put('programmes', id, { ...placeAfter(event, id, before), code: state.code, state });
    planReporting(rows, event.revision, id, state);
    // Until then they went by the deployment's calendar.
    if (state.calendar !== before?.state.calendar) replanObligations(rows, id);
  },
};

/** The next opening or closing of a reporting period. */
function planReporting(rows: RowWriter, revision: number, id: string, state: Programme): void {
  const calendar = calendarAmong(rows.find('calendars', {}), state.calendar);
  const outages = outagesAmong(rows.find('outages', {}));
  const dueAt = calendar === undefined ? undefined : nextProgrammeDue(state, { calendar, outages });
  writeDue(rows, { stream: streamOf('programme', id), kind: 'programme', id, revision }, dueAt);
}

export function replanProgrammes(rows: RowWriter): void {
  for (const { id, revision, state } of rows.find('programmes', {})) planReporting(rows, revision, id, state);
}

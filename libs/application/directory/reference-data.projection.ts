import { type CalendarEvent, calendarDecider, toWorkingCalendar } from '#domain/calendar/calendar.js';
import type { PersonEvent } from '#domain/directory/person.js';
import type { StructureEvent } from '#domain/directory/structure.js';
import { unitDecider } from '#domain/directory/unit.decide.js';
import type { UnitEvent } from '#domain/directory/unit.js';
import type { PolicyEvent } from '#domain/follow-up/published-policy.js';
import type { RuntimeEvent } from '#domain/runtime/runtime.js';
import { factOf, type Projection, placeAfter } from '../engine/projection/projection.js';
import { replanProgrammes } from '../programme/programmes.projection.js';
import { parseStream } from '../streams.js';
import { replanObligations } from '../task/obligations.projection.js';

/** Who is who: units with posts, holders, focal points. */
export const unitsProjection: Projection = {
  name: 'units',
  of: ['unit'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('units', id);
    const state = unitDecider.evolve(before?.state ?? unitDecider.initial, factOf<UnitEvent>(event));
    rows.put('units', id, { ...placeAfter(event, id, before), state });
  },
};

export const structureProjection: Projection = {
  name: 'structure',
  of: ['structure'],
  apply(event, rows) {
    const { unit, parent } = factOf<StructureEvent>(event).data;
    rows.put('placements', unit, { unit, parent });
  },
};

/** Contact data stays sealed here too: read models hold no personal data in clear. */
export const personsProjection: Projection = {
  name: 'persons',
  of: ['person'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const fact = factOf<PersonEvent>(event);
    const before = rows.get('persons', id);
    const language = fact.type === 'PersonRegistered' ? fact.data.language : (before?.language ?? 'vi');
    rows.put('persons', id, { person: id, contact: fact.data.contact, language });
  },
};

/** A new calendar moves what is undecided, and nothing else. */
export const calendarsProjection: Projection = {
  name: 'calendars',
  of: ['calendar'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const state = calendarDecider.evolve(calendarDecider.initial, factOf<CalendarEvent>(event));
    const calendar = toWorkingCalendar(state);
    if (calendar === undefined) return;
    rows.put('calendars', id, { id, calendar });
    replanObligations(rows);
    replanProgrammes(rows);
  },
};

export const policiesProjection: Projection = {
  name: 'policies',
  of: ['policy'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const { policy } = factOf<PolicyEvent>(event).data;
    rows.put('policies', id, { id, versions: [...(rows.get('policies', id)?.versions ?? []), policy] });
  },
};

export const deploymentProjection: Projection = {
  name: 'deployment',
  of: ['runtime'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const fact = factOf<RuntimeEvent>(event);
    const before = rows.get('deployment', id);
    if (fact.type === 'DeploymentFounded') rows.put('deployment', id, { id, kind: fact.data.kind, isFinished: 0 });
    if (fact.type === 'DemonstrationFinished' && before) rows.put('deployment', id, { ...before, isFinished: 1 });
  },
};

import { unitDecider } from '#domain/directory/unit.decide.js';
import type { UnitEvent } from '#domain/directory/unit.js';
import { factOf } from '../engine/fact-of.js';
import { type Projection, placeAfter } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';

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

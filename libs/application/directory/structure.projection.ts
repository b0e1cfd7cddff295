import type { StructureEvent } from '#domain/directory/structure.js';
import { factOf } from '../engine/fact-of.js';
import type { Projection } from '../engine/projection/projection.js';

/** Who is under whom. */
export const structureProjection: Projection = {
  name: 'structure',
  of: ['structure'],
  apply(event, rows) {
    const { unit, parent } = factOf<StructureEvent>(event).data;
    rows.put('placements', unit, { unit, parent });
  },
};

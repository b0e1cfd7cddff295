import type { PolicyEvent } from '#domain/follow-up/published-policy.js';
import { factOf } from '../engine/fact-of.js';
import type { Projection } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';

/** Every version stays: clocks are pinned to the one that they started under. */
export const policiesProjection: Projection = {
  name: 'policies',
  of: ['policy'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const { policy } = factOf<PolicyEvent>(event).data;
    rows.put('policies', id, { id, versions: [...(rows.get('policies', id)?.versions ?? []), policy] });
  },
};

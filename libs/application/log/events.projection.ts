import type { Projection } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';

/** An index of the log for auditors, and what `asOf` turns an instant into a position with. */
export const eventsProjection: Projection = {
  name: 'events',
  of: undefined,
  apply(event, rows) {
    const { position, stream, revision, id, type, metadata, recordedAt } = event;
    const { category } = parseStream(stream);
    const { actor, unit = null } = metadata;
    rows.put('events', String(position), {
      position,
      stream,
      category,
      revision,
      id,
      type,
      actor,
      unit,
      recordedAt,
    });
  },
};

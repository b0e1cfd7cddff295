import type { PersonEvent } from '#domain/directory/person.js';
import { factOf } from '../engine/fact-of.js';
import type { Projection } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';

/** Contact data stays sealed here too: read models hold no personal data in clear. */
export const personsProjection: Projection = {
  name: 'persons',
  of: ['person'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const fact = factOf<PersonEvent>(event);
    const before = rows.get('persons', id);
    const language = fact.data.language ?? before?.language ?? 'vi';
    rows.put('persons', id, { person: id, contact: fact.data.contact, language });
  },
};

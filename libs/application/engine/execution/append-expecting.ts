import type { Instant } from '#domain/kernel/time.js';
import type { Appended, EventStore, ExpectedRevision, NewEvent, Revision } from '../../ports/event-store.js';
import { RevisionConflict } from '../../ports/event-store.js';

const TRIES = 5;

/**
 * Appends wherever the stream is (`any`), or only where it is already (`exists`): reads its end and appends at exactly
 * that revision, since a store's own "any" writes a retried append twice. Ids that are among its last 1,000 events
 * answer as the first time.
 *
 * @throws RevisionConflict when the stream does not exist, or moved on five times; what `append` throws
 */
export async function appendExpecting(
  store: EventStore,
  stream: string,
  expectation: 'exists' | 'any',
  events: readonly NewEvent[],
  recordedAt: Instant,
): Promise<Appended> {
  for (let tries = 1; ; tries += 1) {
    const page = await store.readStream(stream, { direction: 'backwards' });
    const last = page[0];
    if (!last && expectation === 'exists') throw new RevisionConflict(stream, 0 as Revision, 'no-stream');
    const known = page.find(({ id }) => id === events[0]?.id.toLowerCase());
    const at = known ? known.revision : (last?.revision ?? -1) + 1;
    const expected: ExpectedRevision = at === 0 ? 'no-stream' : ((at - 1) as Revision);
    try {
      return await store.append(stream, expected, events, recordedAt);
    } catch (error) {
      if (!(error instanceof RevisionConflict) || known || tries === TRIES) throw error;
    }
  }
}

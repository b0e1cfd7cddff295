import { beforeAll, describe, expect, it } from '@jest/globals';
import { instant, instantOf } from '#domain/kernel/time.js';
import { METADATA, newEvent } from '#testing/event-store/events.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import { eventsProjection } from './events.projection.js';

const MORNING = instantOf('2020-05-25T08:00:00+07:00');
const EVENING = instantOf('2020-05-25T18:00:00+07:00');

describe('the index of the log', () => {
  const rows = new InMemoryReadModels();

  beforeAll(async () => {
    const log = new InMemoryEventStore();
    const metadata = { ...METADATA, actor: 'p-desk', unit: 'C-ATTT' };
    await log.append('task-1', 'no-stream', [newEvent({}, { type: 'TaskAccepted', metadata })], EVENING);
    // A clock that was set back: it happened in the morning, and is recorded after what was recorded in the evening.
    const earlier = { ...METADATA, occurredAt: '2020-05-25T01:00:00.000Z' };
    await log.append('unit-C-ATTT', 'no-stream', [newEvent({}, { metadata: earlier })], MORNING);
    rows.foldInto(await log.readAll(), [eventsProjection]);
  });

  it('says of every event where it stands, what it is and who caused it, for which unit', () => {
    const [accepted, other] = rows.find('events', {});
    expect(accepted).toMatchObject({
      ...{ stream: 'task-1', category: 'task', revision: 0, type: 'TaskAccepted' },
      ...{ actor: 'p-desk', unit: 'C-ATTT', recordedAt: EVENING },
    });
    expect(other).toMatchObject({ category: 'unit', stream: 'unit-C-ATTT', actor: 'system:contract', unit: null });
  });

  it('goes by when an event was recorded: a past moment shows what the log held then', () => {
    const [first, last] = rows.find('events', {});
    expect(last?.recordedAt).toBe(EVENING);
    expect(rows.positionAt(instant(EVENING - 1))).toBeLessThan(first?.position ?? 0);
    expect(rows.positionAt(EVENING)).toBe(last?.position);
  });
});

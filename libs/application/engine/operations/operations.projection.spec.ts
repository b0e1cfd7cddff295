import { beforeEach, describe, expect, it } from '@jest/globals';
import { AT, METADATA, newEvent } from '#testing/event-store/events.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import { ids } from '../../ids.js';
import type { NewEvent } from '../../ports/event-store.js';
import { operationsProjection } from './operations.projection.js';

describe('how far work over many streams is', () => {
  const operation = ids.operation('key-1');
  let log: InMemoryEventStore;

  beforeEach(async () => {
    log = new InMemoryEventStore();
    const data = { operation, kind: 'import', items: 2 };
    const metadata = { ...METADATA, actor: 'p-admin' };
    await log.append('runtime-dondoc', 'no-stream', [newEvent(data, { type: 'OperationBegun', metadata })], AT);
  });

  /** The events of one command that an operation gave, or somebody else. */
  const commandOn = (stream: string, events: number, causation?: string) => {
    const commandKey = ids.item(operation, stream);
    const metadata = { ...METADATA, commandKey, ...(causation === undefined ? {} : { causation }) };
    const written = Array.from(
      { length: events },
      (_, index): NewEvent => newEvent({}, { id: ids.eventId(commandKey, index), metadata }),
    );
    return log.append(stream, 'no-stream', written, AT);
  };
  const counted = async () => {
    const rows = new InMemoryReadModels();
    rows.foldInto(await log.readAll(), [operationsProjection]);
    return rows.find('operations', {}).map(({ id, kind, by, items, done }) => [id, kind, by, items, done]);
  };

  it('is none of its items at its beginning', async () => {
    expect(await counted()).toEqual([[operation, 'import', 'p-admin', 2, 0]]);
  });

  it('is an item for each of its commands, however many events that wrote, and for no other', async () => {
    await commandOn('task-1', 3, operation);
    await commandOn('task-2', 1);
    await commandOn('task-3', 1, ids.operation('key-2'));
    expect(await counted()).toEqual([[operation, 'import', 'p-admin', 2, 1]]);
  });

  it('is never further than whole: an item that was refused at first is one too', async () => {
    for (const stream of ['task-1', 'task-2', 'task-3']) await commandOn(stream, 1, operation);
    expect(await counted()).toEqual([[operation, 'import', 'p-admin', 3, 3]]);
  });
});

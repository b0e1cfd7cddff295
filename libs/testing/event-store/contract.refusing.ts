import { expect, it } from '@jest/globals';
import type { ExpectedRevision, NewEvent } from '#application/ports/event-store.js';
import { InvalidAppend, START } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { AT, freshStream, newEvent, newEvents } from './events.js';
import type { Store } from './opened-store.js';

interface BadAppend {
  readonly stream?: string;
  readonly expected?: number;
  readonly events?: readonly NewEvent[];
  readonly at?: number;
}

const twice = newEvent();
const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;

const BAD: Readonly<Record<string, BadAppend>> = {
  'an empty list': { events: [] },
  'an empty stream name': { stream: '' },
  'a stream name with a line feed': { stream: 'task-1\n2' },
  'a stream name with a NUL': { stream: 'task-\u0000' },
  'a stream name with a lone surrogate': { stream: 'task-\ud800' },
  'a stream name that is not NFC': { stream: 'đốc'.normalize('NFD') },
  'a stream name of 513 bytes': { stream: 'x'.repeat(513) },
  'a stream name of the server’s own': { stream: '$settings' },
  'a negative revision': { expected: -1 },
  'a revision that is no integer': { expected: 0.5 },
  'a revision beyond 2^53': { expected: 2 ** 53 },
  'an instant that is none': { at: Number.NaN },
  'an instant beyond the calendar': { at: 8.64e15 + 1 },
  'an id that is no UUID': { events: [newEvent({}, { id: 'task-1' })] },
  'the nil UUID': { events: [newEvent({}, { id: '00000000-0000-0000-0000-000000000000' })] },
  'an id twice': { events: [twice, { ...twice, id: twice.id.toUpperCase() }] },
  'an empty type': { events: [newEvent({}, { type: '' })] },
  'a type with a control character': { events: [newEvent({}, { type: 'Task\u0007' })] },
  'data over 1 MiB': { events: [newEvent({ text: 'x'.repeat(1_048_577) })] },
  'an append over 1 MiB of smaller events': { events: [0, 1, 2].map(() => newEvent({ text: 'x'.repeat(400_000) })) },
  undefined: { events: [newEvent({ a: undefined })] },
  'a lone surrogate in data': { events: [newEvent({ a: '\udc00' })] },
  'a number that is none': { events: [newEvent({ a: Number.NaN })] },
  'an infinity': { events: [newEvent({ a: Number.POSITIVE_INFINITY })] },
  'an integer beyond 2^53': { events: [newEvent({ a: 2 ** 53 })] },
  'a bigint': { events: [newEvent({ a: 1n })] },
  'a date': { events: [newEvent({ a: new Date(0) })] },
  'a key that looks like an index': { events: [newEvent({ '10': 1 })] },
  'an object in itself': { events: [newEvent(cycle)] },
  'a bad second event': { events: [newEvent(), newEvent({ a: undefined })] },
};

export function refusing(store: Store): void {
  it.each(Object.entries(BAD))('refuses %s and writes nothing', async (_, bad) => {
    const { stream = freshStream(), expected, events = newEvents(1), at = AT } = bad;
    const head = await store().head();
    const append = store().append(stream, (expected ?? 'no-stream') as ExpectedRevision, events, at as Instant);
    await expect(append).rejects.toThrow(InvalidAppend);
    expect(await store().head()).toEqual(head);
  });

  it('takes what is just within the bounds', async () => {
    const stream = `${'x'.repeat(512 - 37)}-${freshStream('').slice(1)}`;
    expect(Buffer.byteLength(stream)).toBe(512);
    await store().append(stream, 'no-stream', [newEvent({ text: 'x'.repeat(1_048_000) })], AT);
    expect(await store().readStream(stream)).toHaveLength(1);
    expect(await store().readAll({ after: START, limit: 1 })).toHaveLength(1);
  });

  it('does not mind the refused among the good', async () => {
    const stream = freshStream();
    const results = await Promise.allSettled([
      store().append(stream, 'no-stream', newEvents(1), AT),
      store().append(freshStream(), 'no-stream', [], AT),
      store().append(freshStream(), 'no-stream', newEvents(1), AT),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
}

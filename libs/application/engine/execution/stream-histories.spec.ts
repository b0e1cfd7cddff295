import { describe, expect, it } from '@jest/globals';
import { AT, METADATA, newEvent, newEvents, revision } from '#testing/event-store/events.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import type { RecordedEvent } from '../../ports/event-store.js';
import { StreamHistories } from './stream-histories.js';
import type { StreamRules } from './stream-rules.js';

/** Counts, so that an event folded twice or not at all shows. */
const counting: StreamRules = {
  looksAt: () => [],
  fold: (events: readonly RecordedEvent[], before) => ({
    count: events.length + (before && 'count' in before ? Number(before.count) : 0),
  }),
  decide: () => ({ decision: [], against: {} }),
};

/** Keeps the fields of every event, so that one that says nothing shows. */
const seen = (state: object, { data }: { readonly data: unknown }): object => ({ ...state, ...Object(data) });

const by = (actor: string, commandKey: string) =>
  newEvent({}, { metadata: { ...METADATA, actor, commandKey, commandFingerprint: `of ${commandKey}` } });

describe('the histories of streams', () => {
  it('know a stream that does not exist', async () => {
    const history = await new StreamHistories(new InMemoryEventStore()).load('task-1', counting);
    expect(history).toMatchObject({ state: { count: 0 }, revision: -1, etag: -1 });
  });

  it('hold what anybody has written since, each event once, also for those who ask at the same time', async () => {
    const store = new InMemoryEventStore();
    const histories = new StreamHistories(store);
    await store.append('task-1', 'no-stream', newEvents(2), AT);
    await histories.load('task-1', counting);
    await store.append('task-1', revision(1), newEvents(3), AT);
    const both = await Promise.all([histories.load('task-1', counting), histories.load('task-1', counting)]);
    for (const history of both) expect(history).toMatchObject({ state: { count: 5 }, revision: 4 });
    expect(await histories.load('task-1', counting)).toMatchObject({ state: { count: 5 }, revision: 4 });
  });

  it('find what a command did, and the last word of a person', async () => {
    const store = new InMemoryEventStore();
    const histories = new StreamHistories(store);
    await store.append('task-1', 'no-stream', [by('system:sweep', 'a')], AT);
    expect(await histories.load('task-1', counting)).toMatchObject({ etag: 0 });
    await store.append('task-1', revision(0), [by('p:1', 'b'), by('p:1', 'b')], AT);
    await store.append('task-1', revision(2), [by('system:sweep', 'c')], AT);
    const history = await histories.load('task-1', counting);
    expect(history.etag).toBe(2);
    expect(history.done('a')).toMatchObject({ fingerprint: 'of a', revision: 0, etag: 0 });
    expect(history.done('b')).toMatchObject({ fingerprint: 'of b', revision: 2, etag: 2 });
    expect(history.done('c')).toMatchObject({ revision: 3, etag: 2 });
    expect(history.done('d')).toBeUndefined();
  });

  it('are right for more streams than are kept, and for one longer than a page', async () => {
    const store = new InMemoryEventStore();
    const histories = new StreamHistories(store);
    await store.append('task-0', 'no-stream', newEvents(2_500), AT);
    for (let n = 1; n <= 1_100; n += 1) await store.append(`task-${n}`, 'no-stream', newEvents(1), AT);
    for (const _ of [1, 2]) {
      for (let n = 0; n <= 1_100; n += 1) {
        const { state } = await histories.load(`task-${n}`, counting);
        expect(state).toEqual({ count: n === 0 ? 2_500 : 1 });
      }
    }
  });

  it('take what was appended as reading it back gives it', async () => {
    const store = new InMemoryEventStore();
    const rules: StreamRules = { ...counting, fold: (events, before = {}) => events.reduce(seen, before) };
    const histories = new StreamHistories(store);
    await store.append('task-1', 'no-stream', [by('p:1', 'a')], AT);
    const before = await histories.load('task-1', rules);
    const news = [by('p:1', 'b'), { ...by('system:sweep', 'b'), data: { z: 'đủ', a: [1, null] } }];
    const kept = before.withAppended(news, await store.append('task-1', revision(0), news, AT));
    histories.keep('task-1', kept);
    histories.keep('task-1', before);
    expect(histories.remembered('task-1')).toBe(kept);
    const read = await new StreamHistories(store).load('task-1', rules);
    expect(kept).toStrictEqual(read);
  });
});

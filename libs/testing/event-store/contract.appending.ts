import { expect, it } from '@jest/globals';
import { RevisionConflict } from '#application/ports/event-store.js';
import { instant } from '#domain/kernel/time.js';
import { AT, freshStream, idsOf, newEvent, newEvents, revision, revisionsOf } from './events.js';
import type { Store } from './opened-store.js';

export function appending(store: Store): void {
  it('starts a stream at revision 0 and goes on at the revision read', async () => {
    const stream = freshStream();
    const first = await store().append(stream, 'no-stream', newEvents(1), AT);
    const second = await store().append(stream, first.revision, newEvents(2, 1), AT);
    expect(first.revision).toBe(0);
    expect(second.revision).toBe(2);
    expect(second.position).toBeGreaterThan(first.position);
    const events = await store().readStream(stream);
    expect(events.map(({ data }) => data)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
    expect(revisionsOf(events)).toEqual([0, 1, 2]);
    expect(events.at(-1)?.position).toBe(second.position);
  });

  it('refuses a stream that is elsewhere, says where it is, and writes nothing', async () => {
    const stream = freshStream();
    await expect(store().append(stream, revision(0), newEvents(1), AT)).rejects.toMatchObject({
      name: 'RevisionConflict',
      expected: 0,
      actual: 'no-stream',
    });
    await store().append(stream, 'no-stream', newEvents(2), AT);
    for (const expected of ['no-stream', revision(0), revision(2)] as const) {
      const refused = store().append(stream, expected, newEvents(1), AT);
      await expect(refused).rejects.toThrow(RevisionConflict);
      await expect(refused).rejects.toMatchObject({ stream, expected, actual: 1 });
    }
    expect(await store().readStream(stream)).toHaveLength(2);
  });

  it('answers the same append as the first time, also after later events, and writes nothing', async () => {
    const stream = freshStream();
    const [begun, added] = [newEvents(2), newEvents(2, 2)];
    const first = await store().append(stream, 'no-stream', begun, AT);
    expect(await store().append(stream, 'no-stream', begun, AT)).toEqual(first);
    const second = await store().append(stream, first.revision, added, AT);
    expect(await store().append(stream, 'no-stream', begun, AT)).toEqual(first);
    expect(await store().append(stream, first.revision, added, AT)).toEqual(second);
    expect(idsOf(await store().readStream(stream))).toEqual(idsOf([...begun, ...added]));
  });

  it('knows the same append by its ids in any letter case, not by its content', async () => {
    const stream = freshStream();
    const event = newEvent({ n: 1 });
    const first = await store().append(stream, 'no-stream', [event], AT);
    const again = { ...event, id: event.id.toUpperCase(), type: 'OtherType', data: { n: 2 } };
    expect(await store().append(stream, 'no-stream', [again], AT)).toEqual(first);
    expect(await store().readStream(stream)).toMatchObject([{ id: event.id, type: 'ContractTried', data: { n: 1 } }]);
  });

  it('takes the first of two ids for a repeat, but not one id more, less at the front, or another', async () => {
    const stream = freshStream();
    const [a, b] = [newEvent(), newEvent()];
    await store().append(stream, 'no-stream', [a, b], AT);
    expect(await store().append(stream, 'no-stream', [a], AT)).toMatchObject({ revision: 0 });
    for (const events of [[a, b, newEvent()], [b], [a, newEvent()], [newEvent(), b]]) {
      await expect(store().append(stream, 'no-stream', events, AT)).rejects.toThrow(RevisionConflict);
    }
    expect(await store().readStream(stream)).toHaveLength(2);
  });

  it('lets one of many concurrent appends to a revision win', async () => {
    const stream = freshStream();
    const appends = Array.from({ length: 20 }, (_, n) => store().append(stream, 'no-stream', [newEvent({ n })], AT));
    const results = await Promise.allSettled(appends);
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(19);
    for (const { reason } of lost) expect(reason).toBeInstanceOf(RevisionConflict);
    expect(await store().readStream(stream)).toHaveLength(1);
  });

  it('keeps a conflict to its own stream when many append at once', async () => {
    const [good, bad] = [freshStream(), freshStream()];
    await store().append(bad, 'no-stream', newEvents(1), AT);
    const results = await Promise.allSettled([
      store().append(good, 'no-stream', newEvents(1), AT),
      store().append(bad, 'no-stream', newEvents(1), AT),
      store().append(bad, revision(0), newEvents(1), AT),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store().readStream(good)).toHaveLength(1);
    expect(await store().readStream(bad)).toHaveLength(2);
  });

  it('writes the events of one append one after another, whoever else appends', async () => {
    const streams = Array.from({ length: 10 }, () => freshStream());
    const begin = (await store().head())?.position;
    await Promise.all(streams.map((stream) => store().append(stream, 'no-stream', newEvents(3), AT)));
    const all = await store().readAll(begin === undefined ? {} : { after: begin });
    const ours = all.map(({ stream }) => stream).filter((stream) => streams.includes(stream));
    const groups = Array.from({ length: 10 }, (_, n) => new Set(ours.slice(3 * n, 3 * n + 3)).size);
    expect(ours).toHaveLength(30);
    expect(groups).toEqual(Array.from({ length: 10 }, () => 1));
  });

  it('never lets recordedAt decrease, and keeps it of a repeat', async () => {
    const begin = Math.max(AT, (await store().head())?.recordedAt ?? AT);
    const [noon, morning] = [instant(begin + 43_200_000), instant(begin + 10_000)];
    const [first, second] = [freshStream(), freshStream()];
    const event = newEvent();
    await store().append(first, 'no-stream', [event], noon);
    await store().append(second, 'no-stream', newEvents(2), morning);
    await store().append(first, 'no-stream', [event], instant(noon + 1));
    const seen = [...(await store().readStream(first)), ...(await store().readStream(second))];
    expect(seen.map(({ recordedAt }) => recordedAt)).toEqual([noon, noon, noon]);
    expect((await store().head())?.recordedAt).toBe(noon);
  });
}

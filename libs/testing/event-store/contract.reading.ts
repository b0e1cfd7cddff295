import { expect, it } from '@jest/globals';
import type { Position, RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { AT, freshStream, idsOf, newEvents, revision, revisionsOf } from './events.js';
import type { Store } from './opened-store.js';

export function reading(store: Store): void {
  const end = async (): Promise<Position> => (await store().head())?.position ?? START;
  const numbers = (events: readonly RecordedEvent[]): unknown[] => events.map(({ data }) => data);

  it('answers a stream never written with an empty list', async () => {
    expect(await store().readStream(freshStream())).toEqual([]);
    expect(await store().readStream(freshStream(), { direction: 'backwards' })).toEqual([]);
  });

  it('reads a stream both ways, from a revision inclusive, in pages', async () => {
    const stream = freshStream();
    await store().append(stream, 'no-stream', newEvents(5), AT);
    const read = async (options: Parameters<ReturnType<Store>['readStream']>[1]): Promise<number[]> =>
      revisionsOf(await store().readStream(stream, options));
    expect(await read({ limit: 2 })).toEqual([0, 1]);
    expect(await read({ from: revision(2) })).toEqual([2, 3, 4]);
    expect(await read({ from: revision(2), limit: 2 })).toEqual([2, 3]);
    expect(await read({ from: revision(5) })).toEqual([]);
    expect(await read({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0]);
    expect(await read({ direction: 'backwards', limit: 2 })).toEqual([4, 3]);
    expect(await read({ direction: 'backwards', from: revision(2) })).toEqual([2, 1, 0]);
    expect(await read({ direction: 'backwards', from: revision(9), limit: 1 })).toEqual([4]);
  });

  it('reads the whole log in the order of commits, each position exclusive', async () => {
    const begin = await end();
    const [a, b] = [freshStream(), freshStream()];
    await store().append(a, 'no-stream', newEvents(2), AT);
    await store().append(b, 'no-stream', newEvents(1, 2), AT);
    await store().append(a, revision(1), newEvents(1, 3), AT);
    const all = await store().readAll({ after: begin });
    expect(numbers(all)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }]);
    expect(all.map(({ stream }) => stream)).toEqual([a, a, b, a]);
    const positions = all.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((left, right) => left - right));
    expect(new Set(positions).size).toBe(4);

    const second = positions[1] ?? START;
    expect(numbers(await store().readAll({ after: second }))).toEqual([{ n: 2 }, { n: 3 }]);
    expect(numbers(await store().readAll({ after: second, limit: 1 }))).toEqual([{ n: 2 }]);
    expect(await store().readAll({ after: await end() })).toEqual([]);
    expect(numbers(await store().readAll({ direction: 'backwards', limit: 2 }))).toEqual([{ n: 3 }, { n: 2 }]);
    expect(numbers(await store().readAll({ direction: 'backwards', after: second, limit: 1 }))).toEqual([{ n: 0 }]);
    expect(await store().readAll({ direction: 'backwards', after: START })).toEqual([]);
  });

  it('answers pages of 1,000 unless told otherwise, and every event once', async () => {
    const begin = await end();
    const stream = freshStream();
    const written = newEvents(1_203);
    await store().append(stream, 'no-stream', written, AT);
    const first = await store().readAll({ after: begin });
    const rest = await store().readAll({ after: first.at(-1)?.position ?? START });
    expect([first.length, rest.length]).toEqual([1_000, 203]);
    expect(idsOf([...first, ...rest])).toEqual(idsOf(written));
    expect(await store().readStream(stream)).toHaveLength(1_000);
  });

  it('refuses a page that has no size', async () => {
    for (const limit of [0, -1, 1.5, Number.NaN]) {
      await expect(store().readAll({ limit })).rejects.toThrow(RangeError);
      await expect(store().readStream(freshStream(), { limit })).rejects.toThrow(RangeError);
    }
  });

  it('knows its head', async () => {
    const { position } = await store().append(freshStream(), 'no-stream', newEvents(2), AT);
    expect((await store().head())?.position).toBe(position);
  });

  it('reads one’s own write at once', async () => {
    const stream = freshStream();
    for (let n = 0; n < 20; n += 1) {
      await store().append(stream, n === 0 ? 'no-stream' : revision(n - 1), newEvents(1, n), AT);
      expect(await store().readStream(stream)).toHaveLength(n + 1);
    }
  });
}

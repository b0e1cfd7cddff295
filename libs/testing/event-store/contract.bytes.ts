import { expect, it } from '@jest/globals';
import { instant } from '#domain/kernel/time.js';
import { AT, freshStream, METADATA, newEvent } from './events.js';
import type { Store } from './opened-store.js';

export function bytes(store: Store): void {
  const roundTrip = async (data: object): Promise<object | undefined> => {
    const stream = freshStream();
    await store().append(stream, 'no-stream', [newEvent(data)], AT);
    return (await store().readStream(stream))[0]?.data;
  };

  it('gives back every kind of JSON value', async () => {
    const data = { text: 'đôn đốc', yes: true, nothing: null, list: [1, [], {}], fraction: 0.1, deep: { er: {} } };
    expect(await roundTrip(data)).toEqual(data);
  });

  it('stores text in Unicode NFC', async () => {
    const composed = 'Đôn đốc thực hiện nghị quyết';
    const decomposed = composed.normalize('NFD');
    expect(decomposed).not.toBe(composed);
    expect(await roundTrip({ [decomposed]: [decomposed] })).toEqual({ [composed]: [composed] });
  });

  it('keeps U+2028, escapes, a NUL within text, characters beyond the first plane and 2^53 − 1', async () => {
    const data = { lines: 'a\u2028b\u2029c\n\t"\\', nul: '\u0000', clef: '𝄞', largest: 9_007_199_254_740_991 };
    expect(await roundTrip(data)).toEqual(data);
  });

  it('answers keys in one order, however they were written', async () => {
    const there = await roundTrip({ b: 1, a: { d: 1, c: 1 } });
    expect(JSON.stringify(there)).toBe('{"a":{"c":1,"d":1},"b":1}');
  });

  it('gives back what stands beside the payload', async () => {
    const stream = freshStream();
    const event = newEvent({ n: 1 }, { type: 'ContractTriếtKhai', metadata: { ...METADATA, reason: 'vì sao' } });
    const begin = instant(Math.max(AT, (await store().head())?.recordedAt ?? AT));
    const { position, revision } = await store().append(stream, 'no-stream', [event], begin);
    expect(await store().readStream(stream)).toEqual([{ ...event, stream, revision, position, recordedAt: begin }]);
  });

  it('answers fresh objects: what a reader does to one, no other sees', async () => {
    const stream = freshStream();
    const data = { list: [1] };
    await store().append(stream, 'no-stream', [newEvent(data)], AT);
    data.list.push(2);
    Object.assign((await store().readStream(stream))[0]?.data ?? {}, { list: 'spoilt' });
    expect((await store().readStream(stream))[0]?.data).toEqual({ list: [1] });
  });
}

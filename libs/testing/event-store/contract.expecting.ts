import { expect, it } from '@jest/globals';
import { appendExpecting } from '#application/engine/execution/append-expecting.js';
import { RevisionConflict } from '#application/ports/event-store.js';
import { AT, freshStream, newEvents } from './events.js';
import type { Store } from './opened-store.js';

/** "Exists" and "any" are not the store's: they are read, then appended exactly, in the same way on each of them. */
export function expecting(store: Store): void {
  it('appends wherever the stream is, and once when it is sent again', async () => {
    const stream = freshStream();
    const [first, second] = [newEvents(2), newEvents(1, 2)];
    const begun = await appendExpecting(store(), stream, 'any', first, AT);
    expect(begun.revision).toBe(1);
    expect((await appendExpecting(store(), stream, 'any', second, AT)).revision).toBe(2);
    expect(await appendExpecting(store(), stream, 'any', first, AT)).toEqual(begun);
    expect(await store().readStream(stream)).toHaveLength(3);
  });

  it('appends to a stream that exists, and to no other', async () => {
    const stream = freshStream();
    await expect(appendExpecting(store(), stream, 'exists', newEvents(1), AT)).rejects.toThrow(RevisionConflict);
    expect(await store().readStream(stream)).toEqual([]);
    await store().append(stream, 'no-stream', newEvents(1), AT);
    expect((await appendExpecting(store(), stream, 'exists', newEvents(1, 1), AT)).revision).toBe(1);
  });

  it('tries again when somebody else was faster', async () => {
    const stream = freshStream();
    const appends = Array.from({ length: 3 }, (_, n) => appendExpecting(store(), stream, 'any', newEvents(1, n), AT));
    expect((await Promise.all(appends)).map(({ revision }) => revision).sort()).toEqual([0, 1, 2]);
  });
}

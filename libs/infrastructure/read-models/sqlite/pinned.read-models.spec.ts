import { describe, expect, it } from '@jest/globals';
import type { Position } from '#application/ports/event-store.js';
import { AT } from '#testing/event-store/events.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { openReadModels, placed } from '../../../../test/harness/read-models-folder.js';
import { PinnedReadModels } from './pinned.read-models.js';
import { SqliteRowReader } from './sqlite.row-reader.js';

const SOON_MS = 10_000;
const LATER = (AT + 5_000) as typeof AT;

describe('read models pinned to a position', () => {
  const folder = logFolder();

  it('answer as they stood there, also where no moment is asked for, and know nothing that came after', async () => {
    const store = await folder.open();
    const models = await openReadModels(folder.path);
    folder.closeAfterwards(models);
    const first = await store.append('structure-1', 'no-stream', [placed('a', 'b')], AT);
    const second = await store.append('structure-1', first.revision, [placed('a', 'c'), placed('x', 'b')], LATER);
    await models.reached(second.position, SOON_MS);
    const reader = new SqliteRowReader(models.file);
    folder.closeAfterwards({ close: async () => reader.close() });
    const pinned = new PinnedReadModels(reader, first.position);

    expect(pinned.position()).toBe(first.position);
    expect(pinned.get('placements', 'a')).toEqual({ unit: 'a', parent: 'b' });
    expect(pinned.get('placements', 'x')).toBeUndefined();
    expect(pinned.find('placements', { parent: 'b' })).toEqual([{ unit: 'a', parent: 'b' }]);
    expect(pinned.find('placements', {}, { limit: 5 })).toHaveLength(1);
    expect(pinned.find('placements', {}, { at: 0 as Position })).toEqual([]);
    expect(pinned.find('events', {})).toHaveLength(1);
    expect(pinned.positionAt(LATER)).toBe(first.position);
    await expect(pinned.reached(second.position)).resolves.toBe(false);
    await expect(pinned.reached(first.position)).resolves.toBe(true);
    // What keeps no past cannot be asked for one.
    expect(pinned.find('due', {})).toEqual([]);
  });
});

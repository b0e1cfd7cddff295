import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Position, START } from '#application/ports/event-store.js';
import type { QuarantinedRow } from '#application/tables.js';
import { AT, newEvent } from '#testing/event-store/events.js';
import { eventually } from '../../../../test/harness/eventually.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { appendMany, dump, openReadModels, placed } from '../../../../test/harness/read-models-folder.js';
import type { SqliteReadModels, SqliteReadModelsOptions } from './sqlite.read-models.js';

/** Of machine time, for what takes milliseconds. */
const SOON_MS = 10_000;

describe('the read models beside an embedded log', () => {
  const folder = logFolder();
  const open = async (options?: Omit<SqliteReadModelsOptions, 'folder'>): Promise<SqliteReadModels> => {
    const models = await openReadModels(folder.path, options);
    folder.closeAfterwards(models);
    return models;
  };

  it('answer what was appended once its position is reached, and what stood before', async () => {
    const store = await folder.open();
    const models = await open();
    expect(models.position()).toBe(START);
    const first = await store.append('structure-1', 'no-stream', [placed('a', 'b')], AT);
    models.nudge();
    await expect(models.reached(first.position, SOON_MS)).resolves.toBe(true);
    const later = AT + 5_000;
    const second = await store.append('structure-1', first.revision, [placed('a', 'c')], later as typeof AT);
    await expect(models.reached(second.position, SOON_MS)).resolves.toBe(true);
    expect(models.get('placements', 'a')).toEqual({ unit: 'a', parent: 'c' });
    expect(models.get('placements', 'a', models.positionAt(later - 1))).toEqual({ unit: 'a', parent: 'b' });
    expect(models.find('placements', { parent: 'b' }, { at: first.position })).toHaveLength(1);
    expect(models.positionAt(AT - 1)).toBe(START);
  });

  it('answer whole tables that seldom change as they stood at the moment asked for, through every change', async () => {
    const store = await folder.open();
    const models = await open();
    const parents: string[] = [];
    let last = await store.append('structure-1', 'no-stream', [placed('a', 'p0')], AT);
    const positions = [last.position];
    for (let n = 1; n <= 20; n += 1) {
      models.nudge();
      await models.reached(last.position, SOON_MS);
      // Asked twice before each change, so that an answer that was kept too long would be found.
      for (const _ of [1, 2]) {
        const [row] = models.find('placements', {}, { at: models.position() });
        parents.push(row?.parent ?? 'none');
      }
      last = await store.append('structure-1', last.revision, [placed('a', `p${n}`)], AT);
      positions.push(last.position);
    }
    expect(parents).toEqual(Array.from({ length: 40 }, (_, index) => `p${Math.floor(index / 2)}`));
    await models.reached(last.position, SOON_MS);
    const then = positions.map((position) => models.find('placements', {}, { at: position })[0]?.parent);
    expect(then).toEqual(positions.map((_, n) => `p${n}`));
    await models.rebuild();
    expect(models.find('placements', {}, { at: models.position() })).toEqual([{ unit: 'a', parent: 'p20' }]);
  });

  it('go on from their checkpoint at the next start', async () => {
    const store = await folder.open();
    const models = await openReadModels(folder.path);
    const last = await appendMany(store, 50);
    await models.reached(last, SOON_MS);
    await models.close();
    expect((await open()).position()).toBe(last);
  });

  it('are refused beside another log, with the remedy, and kept', async () => {
    const store = await folder.open();
    const models = await openReadModels(folder.path);
    await models.reached(await appendMany(store, 3), SOON_MS);
    const { file } = models;
    await Promise.all([models.close(), store.close()]);
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${folder.file}${suffix}`, { force: true });
    const other = await folder.open();
    const { position } = await other.append('structure-1', 'no-stream', [placed('a', 'b')], AT);
    await expect(open()).rejects.toThrow(/another log.*EVENTSTORE_URL.*delete .*read-models/s);
    expect(existsSync(file)).toBe(true);
    rmSync(dirname(file), { recursive: true });
    const again = await open();
    await expect(again.reached(position, SOON_MS)).resolves.toBe(true);
    expect(again.find('placements', {})).toEqual([{ unit: 'a', parent: 'b' }]);
  });

  it('serve while they are folded anew, and the new rows are equal', async () => {
    const store = await folder.open();
    const positions: Position[] = [];
    const models = await open({ onProjected: (position) => positions.push(position) });
    await models.reached(await appendMany(store, 300), SOON_MS);
    const old = models.file;
    const [rebuilt, again] = [models.rebuild(), models.rebuild()];
    const { position } = await store.append('structure-new', 'no-stream', [placed('new', 'b')], AT);
    await expect(models.reached(position, SOON_MS)).resolves.toBe(true);
    expect(models.get('placements', 'new')).toEqual({ unit: 'new', parent: 'b' });
    const before = dump(models.file);
    await Promise.all([rebuilt, again]);
    expect(models.file).not.toBe(old);
    expect(existsSync(old)).toBe(false);
    expect(dump(models.file)).toEqual(before);
    expect(models.get('placements', 'new')).toEqual({ unit: 'new', parent: 'b' });
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    const next = await store.append('structure-next', 'no-stream', [placed('next', 'b')], AT);
    await expect(models.reached(next.position, SOON_MS)).resolves.toBe(true);
    expect(models.get('placements', 'next')).toBeDefined();
  });

  it('quarantine a stream that cannot be folded, and sound the alarm', async () => {
    const store = await folder.open();
    const alarms: QuarantinedRow[] = [];
    const models = await open({ onQuarantined: (row) => alarms.push(row) });
    const broken = newEvent({}, { type: 'NoticesRead' });
    const { position } = await store.append('inbox-person-1-2019-10', 'no-stream', [broken], AT);
    const next = await store.append('structure-1', 'no-stream', [placed('a', 'b')], AT);
    await models.reached(next.position, SOON_MS);
    expect(models.quarantined()).toMatchObject([{ stream: 'inbox-person-1-2019-10', position, projection: 'inbox' }]);
    expect(alarms).toEqual(models.quarantined());
    expect(models.get('placements', 'a')).toBeDefined();
  });

  it('belong to one process per instance', async () => {
    await folder.open();
    await open();
    await expect(open()).rejects.toThrow('give this one another instance name');
    const other = await open({ instance: 'reader-2' });
    expect(other.file).toContain('reader-2');
  });

  it('say when they can fold no more, wait no longer, and leave the instance free', async () => {
    const store = await folder.open();
    const { position } = await store.append('structure-1', 'no-stream', [placed('a', 'b')], AT);
    await store.close();
    folder.tamper("DROP TRIGGER events_refuse_update; UPDATE events SET type = 'UnitMoved'");
    const failures: Error[] = [];
    const models = await openReadModels(folder.path, { onFatal: (error) => failures.push(error) });
    await expect(models.reached(position, SOON_MS)).resolves.toBe(false);
    expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining('does not match its leaf')]);
    await models.close();
    const again = await openReadModels(folder.path, { onFatal: (error) => failures.push(error) });
    await eventually(() => failures.length === 2);
    await again.close();
  });

  it('cannot be opened without a log', async () => {
    await expect(open()).rejects.toThrow('log');
  });
});

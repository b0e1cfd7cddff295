import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { AT, newEvent } from '#testing/event-store/events.js';
import { logFolder } from '../../../test/harness/log-folder.js';
import { checkLog } from './log.check.js';

describe('the event log', () => {
  const log = logFolder();

  it('is not there before the first start, and is not made', async () => {
    expect(await checkLog({ kind: 'sqlite', folder: log.path })).toMatchObject({ state: 'ok', code: 'log-none' });
  });

  it('opens beside the process that writes it, and says where it stands', async () => {
    const store = await log.open();
    expect(await checkLog({ kind: 'sqlite', folder: log.path })).toMatchObject({ state: 'ok', code: 'log-empty' });
    await store.append('runtime-1', 'no-stream', [newEvent({ kind: 'demonstration' })], AT);
    await store.append('task-1', 'no-stream', [newEvent()], AT);
    expect(await checkLog({ kind: 'sqlite', folder: log.path })).toMatchObject({
      state: 'ok',
      code: 'log-ok',
      because: { kind: 'demonstration', position: 2, at: '2019-10-15T01:00:00.000Z' },
    });
    expect(await store.append('task-2', 'no-stream', [newEvent()], AT)).toMatchObject({ position: 3 });
  });

  it('is damaged where a bit of its last event is flipped', async () => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', [newEvent({ words: 'Bo TTTT bao cao' })], AT);
    await store.close();
    const bytes = readFileSync(log.file);
    const at = bytes.indexOf('Bo TTTT');
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at);
    writeFileSync(log.file, bytes);
    expect(await checkLog({ kind: 'sqlite', folder: log.path })).toMatchObject({ state: 'fault', code: 'log-damaged' });
  });

  it('is damaged where it is no database at all', async () => {
    mkdirSync(log.path, { recursive: true });
    writeFileSync(log.file, 'x'.repeat(8_192));
    expect(await checkLog({ kind: 'sqlite', folder: log.path })).toMatchObject({ state: 'fault', code: 'log-damaged' });
  });

  it('is refused where it is another program’s', async () => {
    const store = await log.open();
    await store.close();
    log.tamper('PRAGMA application_id = 1');
    expect(await checkLog({ kind: 'sqlite', folder: log.path })).toMatchObject({ state: 'fault', code: 'log-refused' });
  });
});

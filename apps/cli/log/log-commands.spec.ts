import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { FileKeyVault } from '#infrastructure/keys/file.key-vault.js';
import { AT, newEvent, newEvents } from '#testing/event-store/events.js';
import { builtUrl } from '../../../test/harness/built.js';
import { logFolder } from '../../../test/harness/log-folder.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

function dondoc(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', ...env },
  });
  return { status, stdout, stderr };
}

describe('the commands that look after the log', () => {
  const log = logFolder();
  const beside = (...names: readonly string[]): string => join(dirname(log.path), ...names);
  const verify = (folder: string) => JSON.parse(dondoc(['verify', '--data-dir', folder, '-o', 'json']).stdout);

  beforeEach(async () => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', [newEvent({ words: 'Bo TTTT bao cao' }), ...newEvents(2)], AT);
    await store.close();
  });

  const flip = (): void => {
    const bytes = readFileSync(log.file);
    bytes.write('b', bytes.indexOf('Bo TTTT'));
    writeFileSync(log.file, bytes);
  };

  it('verify the folder that is named, else the server’s, also beside a writer', async () => {
    await log.open();
    expect(verify(log.path)).toMatchObject({
      ...{ isIntact: true, events: 3, streams: 1, recordedAt: '2019-10-15T01:00:00.000Z', fault: null },
    });
    const { status, stdout } = dondoc(['verify', '--lang', 'vi'], { DONDOC_DATA_DIR: log.path });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/● tốt\nSố sự kiện +3\n/) });
  });

  it('name the flipped byte and end with 8, whatever was to be done, and make nothing of the log', () => {
    flip();
    mkdirSync(beside('backups'));
    expect(verify(log.path)).toMatchObject({
      isIntact: false,
      fault: { kind: 'leaf', position: 1, stream: 'task-1' },
    });
    for (const words of [
      ['verify', '--data-dir', log.path],
      ['backup', beside('backups', 'log.backup'), '--data-dir', log.path],
      ['log', 'copy', log.path, beside('copy')],
    ]) {
      const { status, stderr } = dondoc(words);
      expect(stderr).toContain('is damaged at position 1, stream task-1: the event does not match its leaf');
      expect(stderr).toContain('restore the last good backup');
      expect(status).toBe(8);
    }
    expect(readdirSync(beside('backups'))).toEqual([]);
    expect(existsSync(beside('copy'))).toBe(false);
  });

  it('say where there is no log, and what else is wrong with the places named', () => {
    const inBackups = (name: string): string => beside('backups', name);
    mkdirSync(beside('backups'));
    const from = ['--data-dir', log.path];
    for (const [words, said] of [
      [['verify', '--data-dir', beside('nowhere')], 'There is no event log in'],
      [['log', 'copy', log.path, log.path], 'may not lie in'],
      [['backup', beside('no', 'log.backup'), ...from], 'There is no folder'],
      [['backup', inBackups('a'), '--keys', inBackups('keys'), ...from], 'may not lie in'],
      [['restore', inBackups('a'), '--data-dir', beside('new')], 'There is no file'],
    ] as const) {
      const { status, stderr } = dondoc(words);
      expect(stderr).toContain(said);
      expect(status).toBe(2);
    }
    expect(existsSync(beside('nowhere')) || existsSync(beside('new'))).toBe(false);
  });

  it('back up and restore, with the keys apart and only when they are asked for', async () => {
    const sealed = await new FileKeyVault(log.path).seal('person-1', { mail: 'a@example.vn' });
    mkdirSync(beside('backups'));
    const file = beside('backups', 'log.backup');
    const backup = ['backup', file, '--data-dir', log.path];
    const without = dondoc([...backup, '-o', 'json']);
    expect(JSON.parse(without.stdout)).toMatchObject({ file, events: 3, keys: null });
    expect(without.stderr).toContain('--keys');
    expect(readdirSync(beside('backups'))).toEqual(['log.backup']);
    expect(dondoc(backup)).toMatchObject({ status: 2, stderr: expect.stringContaining('is there already') });

    const second = ['backup', beside('backups', 'second'), '--keys', beside('keys'), '--data-dir', log.path];
    expect(JSON.parse(dondoc([...second, '-o', 'json']).stdout)).toMatchObject({ keys: 1 });
    const restore = ['restore', file, '--keys', beside('keys'), '--data-dir', beside('new')];
    expect(JSON.parse(dondoc([...restore, '-o', 'json']).stdout)).toMatchObject({ events: 3, keys: 1 });
    expect(verify(beside('new'))).toMatchObject({ isIntact: true, events: 3 });
    expect(await new FileKeyVault(beside('new')).open('person-1', sealed)).toEqual({ mail: 'a@example.vn' });
    expect(dondoc(restore)).toMatchObject({ status: 2, stderr: expect.stringContaining('is there already') });
  });

  it('copy a log, go on with what came since, and touch no damaged copy', async () => {
    const copy = (to: string) => dondoc(['log', 'copy', log.path, to, '-o', 'json']);
    expect(JSON.parse(copy(beside('copy')).stdout)).toMatchObject({ copied: 3, compared: 3 });
    const store = await log.open();
    await store.append('task-2', 'no-stream', newEvents(2), AT);
    expect(JSON.parse(copy(beside('copy')).stdout)).toMatchObject({ copied: 2, compared: 5 });
    expect(verify(beside('copy'))).toMatchObject({ isIntact: true, events: 5, streams: 2 });
    await store.close();
    log.tamper("DROP TRIGGER streams_refuse_update; UPDATE streams SET name = 'task-3' WHERE name = 'task-2'");
    const onto = dondoc(['log', 'copy', beside('copy'), log.path]);
    expect(onto).toMatchObject({ status: 8, stderr: expect.stringContaining('position 4, stream task-3') });
  });
});

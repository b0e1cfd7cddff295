import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AT, newEvents } from '#testing/event-store/events.js';
import { builtUrl } from '../../../test/harness/built.js';
import type { Emulator } from '../../../test/harness/eventstoredb-emulator/emulator.js';
import { startEmulator } from '../../../test/harness/eventstoredb-emulator/emulator.js';
import { logFolder } from '../../../test/harness/log-folder.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

interface Ended {
  readonly status: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** Not synchronously: the emulator runs in this process and has to answer. */
function dondoc(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const around = { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], { env: around }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
  });
}

// Against the emulator: nothing here is an EventStoreDB result.
describe('the commands that look after a log on a server', () => {
  const log = logFolder();
  const back = (): string => join(dirname(log.path), 'back');
  let emulator: Emulator;
  let settings: Readonly<Record<string, string>>;
  const json = async (...words: readonly string[]) => {
    const { status, stdout, stderr } = await dondoc([...words, '-o', 'json'], settings);
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };

  beforeEach(async () => {
    emulator = await startEmulator();
    settings = { EVENTSTORE_URL: emulator.url, KEYS_URL: 'file:', DONDOC_DATA_DIR: log.path };
    const store = await log.open();
    await store.append('task-1', 'no-stream', newEvents(3), AT);
    await store.append('task-2', 'no-stream', newEvents(2, 3), AT);
  });
  afterEach(() => emulator.kill());

  it('copy a folder there and back, by address or by the settings, and verify it', async () => {
    expect(await json('log', 'copy', log.path, 'EVENTSTORE_URL')).toMatchObject({ copied: 5, compared: 5 });
    expect(await json('log', 'copy', emulator.url, back())).toMatchObject({ copied: 5, compared: 5 });
    expect(await json('log', 'copy', emulator.url, back())).toMatchObject({ copied: 0, compared: 5 });
    const whole = { isIntact: true, events: 5, streams: 2, recordedAt: '2019-10-15T01:00:00.000Z', fault: null };
    expect(await json('verify')).toMatchObject(whole);
    expect(await json('verify', '--data-dir', back())).toMatchObject(whole);
  });

  it('end with 8 at an event that is not what was written, and copy nothing of it', async () => {
    await json('log', 'copy', log.path, 'EVENTSTORE_URL');
    const [, first] = emulator.log.all;
    if (!first) throw new Error('five were copied');
    emulator.log.all[1] = { ...first, data: Buffer.from('{"n":"otherwise"}') };
    for (const words of [['verify'], ['log', 'copy', 'EVENTSTORE_URL', back()]]) {
      const { status, stderr } = await dondoc(words, settings);
      expect(stderr).toContain(`127.0.0.1:${emulator.port} is damaged at position ${first.position}`);
      expect(status).toBe(8);
    }
  });

  it('leave backup and restore to the server, and name them', async () => {
    for (const words of [
      ['backup', back()],
      ['restore', back()],
    ]) {
      const { status, stderr } = await dondoc(words, settings);
      expect(stderr).toContain('docs/en/eventstoredb.md');
      expect(status).toBe(2);
    }
    const between = await dondoc(['log', 'copy', 'EVENTSTORE_URL', emulator.url], settings);
    expect(between).toMatchObject({ status: 2, stderr: expect.stringContaining('copy into a folder') });
  });

  it('never show the password', async () => {
    const url = emulator.url.replace('://', '://dondoc:s3cret@');
    const { status, stdout, stderr } = await dondoc(['log', 'copy', log.path, url]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('tls=false');
    expect(stderr).not.toContain('s3cret');
  });
});

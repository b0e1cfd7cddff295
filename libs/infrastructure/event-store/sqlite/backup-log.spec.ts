import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { TargetTaken } from '#infrastructure/files/whole-file.js';
import { AT, idsOf, newEvent, newEvents } from '#testing/event-store/events.js';
import { builtUrl } from '../../../../test/harness/built.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { wholeLog } from '../../../../test/harness/log-reading.js';
import { LogRefused } from '../log-errors.js';
import { LogDamaged } from '../verify-log.js';
import { backupLog, restoreLog } from './backup-log.js';
import { openSqliteEventStore } from './sqlite.event-store.js';

const run = promisify(execFile);
const threadUrl = builtUrl('libs/infrastructure/event-store/sqlite/writer.thread.js');
const child = fileURLToPath(new URL('../../../../test/harness/append-until-killed.mjs', import.meta.url));

describe('a backup of the log', () => {
  const log = logFolder();
  let backups = '';
  let file = '';
  let restored = '';

  beforeEach(() => {
    backups = join(dirname(log.path), 'backups');
    file = join(backups, 'log.backup');
    restored = join(dirname(log.path), 'restored');
    mkdirSync(backups, { recursive: true });
  });

  const written = async (): Promise<void> => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', [newEvent({ words: 'Bo TTTT bao cao' }), ...newEvents(2)], AT);
    await store.close();
  };
  /** In a process of its own, as an operator would: this one has to read what the writer says. */
  const backupElsewhere = async (): Promise<number> => {
    const built = builtUrl('libs/infrastructure/event-store/sqlite/backup-log.js').href;
    const code = `import { backupLog } from '${built}';
      console.log((await backupLog(process.argv[1], process.argv[2])).verdict.events);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code, log.path, file]);
    return Number(stdout);
  };
  const flipIn = (path: string): void => {
    const bytes = readFileSync(path);
    bytes.write('b', bytes.indexOf('Bo TTTT'));
    writeFileSync(path, bytes);
  };

  it('made while sixteen callers append is the log at one moment, with all that was acknowledged before', async () => {
    const writer = spawn(process.execPath, [child, log.path, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(writer, 'exit');
    const acknowledged: string[] = [];
    let before: readonly string[] = [];
    let kept = Number.POSITIVE_INFINITY;
    let backup: Promise<void> | undefined;
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged.push(line);
      if (acknowledged.length === 400) {
        before = [...acknowledged];
        backup = backupElsewhere().then((events) => {
          kept = events;
        });
      }
      // The writer is not held up: it goes on beyond what the backup has.
      if (acknowledged.length > kept) writer.kill('SIGKILL');
    }
    await Promise.all([ended, backup]);
    expect(acknowledged.length).toBeGreaterThan(kept);
    restoreLog(file, restored);
    const all = await wholeLog(log.path);
    const restoredLog = await wholeLog(restored);
    expect(restoredLog).toHaveLength(kept);
    expect(idsOf(restoredLog)).toEqual(idsOf(all.slice(0, kept)));
    const found = new Set(restoredLog.map(({ stream, revision, id }) => `${stream} ${revision} ${id}`));
    expect(before.filter((line) => !found.has(line))).toEqual([]);
  });

  it('is one file for its owner alone, and restored it goes on as the log would have', async () => {
    await written();
    const { verdict, bytes, sha256 } = await backupLog(log.path, file);
    expect(readdirSync(backups)).toEqual(['log.backup']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect({ bytes, sha256 }).toEqual({ bytes: statSync(file).size, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(verdict).toMatchObject({ events: 3, streams: 1 });
    expect(restoreLog(file, restored)).toMatchObject({ events: 3 });
    expect(readdirSync(restored)).toEqual(['log.db']);
    const store = await openSqliteEventStore({ folder: restored, threadUrl });
    log.closeAfterwards(store);
    expect(await store.append('task-2', 'no-stream', newEvents(1), AT)).toEqual({ revision: 0, position: 4 });
  });

  it('overwrites nothing', async () => {
    await written();
    writeFileSync(file, 'the backup of yesterday');
    await expect(backupLog(log.path, file)).rejects.toThrow(TargetTaken);
    expect(readFileSync(file, 'utf8')).toBe('the backup of yesterday');
    expect(readdirSync(backups)).toEqual(['log.backup']);
  });

  it('is not made of a damaged log, and nothing is left of the attempt', async () => {
    await written();
    flipIn(log.file);
    const made = backupLog(log.path, file);
    await expect(made).rejects.toThrow(LogDamaged);
    await expect(made).rejects.toMatchObject({ fault: { kind: 'leaf', position: 1, stream: 'task-1' } });
    expect(readdirSync(backups)).toEqual([]);
  });

  it('is not made of what is no log', async () => {
    await expect(backupLog(backups, file)).rejects.toThrow(LogRefused);
    mkdirSync(log.path, { recursive: true });
    writeFileSync(log.file, 'x'.repeat(8_192));
    await expect(backupLog(log.path, file)).rejects.toThrow(LogDamaged);
    expect(readdirSync(backups)).toEqual([]);
  });

  it('is restored into an empty folder only', async () => {
    await written();
    await backupLog(log.path, file);
    mkdirSync(restored);
    writeFileSync(join(restored, 'notes.txt'), 'mine');
    expect(() => restoreLog(file, restored)).toThrow(TargetTaken);
    expect(readdirSync(restored)).toEqual(['notes.txt']);
  });

  it('is not restored where it was damaged on its way, nor where what belongs to it cannot be brought', async () => {
    await written();
    await backupLog(log.path, file);
    const beside = (): never => {
      throw new Error('the keys cannot be read');
    };
    expect(() => restoreLog(file, restored, { beside })).toThrow('the keys cannot be read');
    flipIn(file);
    expect(() => restoreLog(file, restored)).toThrow(LogDamaged);
    expect(readdirSync(restored)).toEqual([]);
  });
});

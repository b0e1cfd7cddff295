import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { checkDataFolder, checkDisk, checkProcess } from './folder.checks.js';

const top = mkdtempSync(join(tmpdir(), 'dondoc-doctor-'));
const folder = join(top, 'var');
afterAll(() => rmSync(top, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

describe('the data folder', () => {
  it('is tried, and left as it was', () => {
    expect(checkDataFolder(folder)).toMatchObject({ state: 'ok', code: 'folder-ok' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('need not be there yet, and is not made', () => {
    expect(checkDataFolder(join(folder, 'a', 'b'))).toMatchObject({ state: 'ok', code: 'folder-new' });
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });

  it('may not be a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(checkDataFolder(join(folder, 'file'))).toMatchObject({ state: 'fault', code: 'folder-not-folder' });
  });

  it('may not be where nobody can write', () => {
    // The kernel refuses new folders in /proc to everybody, root too.
    const place = process.platform === 'linux' ? '/proc/dondoc' : '/dev/null/dondoc';
    expect(checkDataFolder(place)).toMatchObject({ state: 'fault', code: 'folder-unwritable' });
  });

  it('has room, in whole mebibytes', () => {
    const { code, because } = checkDisk(join(folder, 'not', 'there'));
    expect(['disk-ok', 'disk-low']).toContain(code);
    expect(Number.isInteger(because['free'])).toBe(true);
  });
});

describe('the process', () => {
  const found = (pidFile: string) => {
    writeFileSync(join(folder, 'dondoc.pid'), pidFile);
    return checkProcess(folder);
  };

  it('is none without its file', () => {
    expect(checkProcess(folder)).toMatchObject({ state: 'ok', code: 'process-none' });
  });

  it('runs', () => {
    expect(found(`${process.pid}\n`)).toMatchObject({
      state: 'ok',
      code: 'process-runs',
      because: { pid: process.pid },
    });
  });

  it('is gone, and the file is stale', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    expect(found(`${pid}\n`)).toMatchObject({ state: 'warning', code: 'process-stale', because: { pid } });
  });

  it.each(['', 'abc', '0', '-1'])('cannot be told from %p', (text) => {
    expect(found(text)).toMatchObject({ state: 'warning', code: 'process-unreadable' });
  });
});

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockFolder } from './folder-lock.js';

const SERVER = { kind: 'eventstoredb', url: 'esdb://127.0.0.1:2113?tls=false' } as const;

describe('the data folder beside a log on a server', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dondoc-folder-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is made for its owner only, and is of one process', () => {
    const folder = join(root, 'a', 'var');
    const unlock = lockFolder(folder, SERVER);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(() => lockFolder(folder, SERVER)).toThrow(/another process writes the log in .*stop that process/);
    unlock();
    lockFolder(folder, SERVER)();
  });

  it('is refused with the remedy where it cannot be made', () => {
    writeFileSync(join(root, 'var'), '');
    expect(() => lockFolder(join(root, 'var'), SERVER)).toThrow(/EEXIST.*; name a data folder .* may write/);
  });
});

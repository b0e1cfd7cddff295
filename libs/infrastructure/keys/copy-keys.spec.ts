import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TargetTaken } from '../files/whole-file.js';
import { copyKeys, KEYS_FOLDER } from './copy-keys.js';
import { FileKeyVault } from './file.key-vault.js';

describe('copying keys', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dondoc-keys-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('opens in the copy what was sealed in the original', async () => {
    const original = new FileKeyVault(join(root, 'data'));
    const sealed = await original.seal('person-1', { mail: 'a@example.vn' });
    await original.seal('person-2', {});
    writeFileSync(join(root, 'data', KEYS_FOLDER, 'half.draft'), '');
    expect(copyKeys(join(root, 'data', KEYS_FOLDER), join(root, 'copy', KEYS_FOLDER))).toBe(2);
    expect(await new FileKeyVault(join(root, 'copy')).open('person-1', sealed)).toEqual({ mail: 'a@example.vn' });
    for (const name of readdirSync(join(root, 'copy', KEYS_FOLDER))) {
      expect(statSync(join(root, 'copy', KEYS_FOLDER, name)).mode & 0o777).toBe(0o600);
    }
  });

  it('adds to no older copy, where a destroyed key would live on', () => {
    writeFileSync(join(root, 'old.key'), '{}');
    expect(() => copyKeys(join(root, 'nowhere'), root)).toThrow(TargetTaken);
    expect(copyKeys(join(root, 'nowhere'), join(root, 'new'))).toBe(0);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileKeyVault } from './file.key-vault.js';

const person = 'c7d0b6a4-0000-4000-8000-000000000001';
const other = 'c7d0b6a4-0000-4000-8000-000000000002';
const contact = { name: 'Nguyễn Văn A', mail: 'a@example.vn' };

let folder: string;
let vault: FileKeyVault;
const keyFiles = () => readdirSync(join(folder, 'keys')).map((name) => join(folder, 'keys', name));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-keys-'));
  vault = new FileKeyVault(folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('FileKeyVault', () => {
  it('opens what it sealed, also in another process', async () => {
    const sealed = await vault.seal(person, contact);
    expect(await vault.open(person, sealed)).toEqual(contact);
    expect(await new FileKeyVault(folder).open(person, sealed)).toEqual(contact);
  });

  it('shows nothing of it, and never the same twice', async () => {
    const first = await vault.seal(person, contact);
    const second = await vault.seal(person, contact);
    expect(Buffer.from(first.ct, 'base64').toString()).not.toContain('example.vn');
    expect(second.keyId).toBe(first.keyId);
    expect(second.iv).not.toBe(first.iv);
    expect(second.ct).not.toBe(first.ct);
  });

  it('keeps one key per subject, in a file for its owner alone, under a name that tells nothing', async () => {
    await vault.seal(person, contact);
    await vault.seal(person, contact);
    await vault.seal(other, contact);
    expect(keyFiles()).toHaveLength(2);
    for (const file of keyFiles()) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(file).not.toContain(person);
    }
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
  });

  it('makes one key when the first two seals come at once', async () => {
    const vaults = Array.from({ length: 8 }, () => new FileKeyVault(folder));
    const sealed = await Promise.all(vaults.map((each) => each.seal(person, contact)));
    expect(new Set(sealed.map(({ keyId }) => keyId)).size).toBe(1);
    for (const each of sealed) expect(await vault.open(person, each)).toEqual(contact);
    expect(keyFiles()).toHaveLength(1);
  });

  it('opens to nothing when the key was destroyed, also after the subject has a new one', async () => {
    const sealed = await vault.seal(person, contact);
    for (const file of keyFiles()) rmSync(file);
    expect(await vault.open(person, sealed)).toBeUndefined();
    const again = await vault.seal(person, contact);
    expect(await vault.open(person, sealed)).toBeUndefined();
    expect(await vault.open(person, again)).toEqual(contact);
  });

  it('opens to nothing for a subject that never had a key', async () => {
    expect(await vault.open(other, await vault.seal(person, contact))).toBeUndefined();
  });

  it('does not open under another subject, nor what was tampered with', async () => {
    const sealed = await vault.seal(person, contact);
    const [file = ''] = keyFiles();
    await vault.seal(other, contact);
    const otherFile = keyFiles().find((each) => each !== file) ?? '';
    const swapped = JSON.parse(readFileSync(otherFile, 'utf8'));
    await expect(vault.open(other, { ...sealed, keyId: swapped.keyId })).rejects.toThrow();
    const ct = Buffer.from(sealed.ct, 'base64');
    ct[0] = (ct[0] ?? 0) ^ 1;
    await expect(vault.open(person, { ...sealed, ct: ct.toString('base64') })).rejects.toThrow();
  });
});

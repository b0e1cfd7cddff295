import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountNameTaken, type Credential } from '#application/ports/credentials.js';
import type { PersonId } from '#domain/kernel/names.js';
import { instant } from '#domain/kernel/time.js';
import { SystemClock } from '../clocks/system.clock.js';
import { FileKeyVault } from '../keys/file.key-vault.js';
import { pathOf } from '../keys/key-file.js';
import { FileCredentials } from './file.credentials.js';

describe('credentials in files', () => {
  let folder: string;
  let credentials: FileCredentials;
  const damaged: string[] = [];
  const open = () =>
    new FileCredentials(folder, new FileKeyVault(folder), new SystemClock(), (path) => damaged.push(path));
  const files = () =>
    readdirSync(join(folder, 'credentials'))
      .filter((name) => name.endsWith('.credential'))
      .map((name) => join(folder, 'credentials', name));
  const active = (person: PersonId, account: string): Credential => ({
    ...{ person, account, state: 'active', passwordHash: '$argon2id$planted', endedLinks: ['old'] },
    link: { digest: 'new', purpose: 'reset', until: instant(7) },
    waitsUntil: instant(8),
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-credentials-'));
    credentials = open();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are found by person, by account however it is written, and by link', async () => {
    const kept = active('p-1', 'Nguyễn.An');
    expect(await credentials.change('p-1', () => kept)).toEqual(kept);
    for (const name of ['Nguyễn.An', 'NGUYỄN.AN', 'nguyễn.an'.normalize('NFD'), 'ｎguyễn.an']) {
      expect([name, await credentials.ofAccount(name)]).toEqual([name, kept]);
    }
    expect(await credentials.of('p-1')).toEqual(kept);
    expect([await credentials.ofLink('new'), await credentials.ofLink('old')]).toEqual([kept, kept]);
    expect([await credentials.of('p-2'), await credentials.ofAccount('nguyen.an')]).toEqual([undefined, undefined]);
    expect(await credentials.ofLink('other')).toBeUndefined();
  });

  it('show nothing, not even to whom they belong, and are their owner’s alone', async () => {
    await credentials.change('p-1', () => active('p-1', 'nguyen.an'));
    const [file = ''] = files();
    expect(readFileSync(file, 'utf8')).not.toMatch(/argon2|nguyen|new|old/);
    expect(file).not.toContain('p-1');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'credentials')).mode & 0o777).toBe(0o700);
  });

  it('are gone with the key of their person', async () => {
    await credentials.change('p-1', () => active('p-1', 'nguyen.an'));
    expect(await credentials.ofAccount('nguyen.an')).toBeDefined();
    rmSync(pathOf(join(folder, 'keys'), 'p-1'));
    expect([await credentials.ofAccount('nguyen.an'), await credentials.of('p-1')]).toEqual([undefined, undefined]);
    await credentials.change('p-2', () => active('p-2', 'nguyen.an'));
    expect((await credentials.ofAccount('nguyen.an'))?.person).toBe('p-2');
  });

  it('have one owner of a name, whoever asks first and in whichever process', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, n) => open().change(`p-${n}`, () => active(`p-${n}`, n % 2 ? 'An.Ng' : 'an.ng'))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AccountNameTaken);
    }
    expect(files()).toHaveLength(1);
  });

  it('are read anew when another process has changed them', async () => {
    const other = open();
    for (let n = 0; n < 20; n += 1) {
      await credentials.change('p-1', () => active('p-1', `nguyen.an.${n}`));
      expect((await other.ofAccount(`nguyen.an.${n}`))?.account).toBe(`nguyen.an.${n}`);
      expect(await other.ofAccount(`nguyen.an.${n - 1}`)).toBeUndefined();
    }
  });

  it('stay as they are where the change throws, or leaves them', async () => {
    const kept = active('p-1', 'nguyen.an');
    await credentials.change('p-1', () => kept);
    await expect(
      credentials.change('p-1', () => {
        throw new Error('used');
      }),
    ).rejects.toThrow('used');
    expect(await credentials.change('p-1', () => undefined)).toEqual(kept);
    expect(await open().of('p-1')).toEqual(kept);
  });

  it('are used once by two who come at once', async () => {
    await credentials.change('p-1', () => active('p-1', 'nguyen.an'));
    const use = (by: FileCredentials) =>
      by.change('p-1', (known) => {
        if (known?.link === undefined) throw new Error('used');
        const { link, ...others } = known;
        return { ...others, endedLinks: [...known.endedLinks, link.digest] };
      });
    const outcomes = await Promise.allSettled([use(credentials), use(open()), use(open())]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('count as none where the file is damaged', async () => {
    await credentials.change('p-1', () => active('p-1', 'nguyen.an'));
    const [file = ''] = files();
    writeFileSync(file, '{"person":7}');
    expect(await open().ofAccount('nguyen.an')).toBeUndefined();
    expect(damaged).toContain(file);
  });
});

import { describe, expect, it } from '@jest/globals';
import { TooManyWaiting } from '#application/ports/secrets.js';
import { Argon2Secrets } from './argon2.secrets.js';

const secrets = new Argon2Secrets();

describe('passwords (A4)', () => {
  it('are hashed with Argon2id of at least 19 MiB, two passes and one lane, never twice the same', async () => {
    const [first, second] = [await secrets.hash('một câu chỉ mình biết'), await secrets.hash('một câu chỉ mình biết')];
    const [, algorithm, , cost = ''] = first.split('$');
    const [memory = 0, passes, lanes] = [...cost.matchAll(/\d+/g)].map(Number);
    expect([algorithm, passes, lanes]).toEqual(['argon2id', 2, 1]);
    expect(memory).toBeGreaterThanOrEqual(19 * 1024);
    expect(first).not.toBe(second);
  });

  it('fit whole, however long, and in whichever normal form', async () => {
    const long = `${'ă'.repeat(80)} cuối câu`;
    const hash = await secrets.hash(long);
    expect(await secrets.fits(long, hash)).toBe(true);
    expect(await secrets.fits(long.normalize('NFD'), hash)).toBe(true);
    // What is behind the 72nd byte matters too.
    expect(await secrets.fits(long.slice(0, -1), hash)).toBe(false);
    expect(await secrets.fits(`${long} `, hash)).toBe(false);
  });

  it('fit nothing where there is no hash', async () => {
    expect(await secrets.fits('một câu chỉ mình biết', undefined)).toBe(false);
  });

  it('are checked for as many as can wait, and the others come back', async () => {
    const all = await Promise.allSettled(Array.from({ length: 120 }, () => secrets.fits('sai', undefined)));
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBe(18);
    for (const each of refused) expect(each).toMatchObject({ reason: expect.any(TooManyWaiting) });
    expect(await secrets.fits('sai', undefined)).toBe(false);
  });
});

describe('one-time tokens (A5)', () => {
  it('have at least 128 bits, are never the same, and are known however they are typed', () => {
    const made = Array.from({ length: 200 }, () => secrets.token());
    expect(new Set(made.map(({ token }) => token)).size).toBe(200);
    for (const { token, digest } of made) {
      expect(token).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      const typed = (token.match(/.{1,5}/g) ?? []).join('-').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
      expect(secrets.digestOf(typed)).toBe(digest);
      expect(digest).not.toContain(token);
    }
  });
});
